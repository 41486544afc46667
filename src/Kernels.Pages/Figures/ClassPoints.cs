using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>The samples of both classes as points, told apart by shape and by colour. A point names its sample to those who point at it.</summary>
/// <param name="figure">The id of the figure.</param>
/// <param name="set">Which samples they are, such as "test set".</param>
/// <param name="labels">The class of each sample, 0 or 1.</param>
/// <param name="rows">The row of the data set that each sample stands in.</param>
/// <param name="panels">The number of panels that show the samples.</param>
internal sealed class ClassPoints(string figure, string set, double[] labels, int[] rows, int panels)
{
    // More points would hide each other and make large files.
    public const int MostInFigure = 2000;

    private const int LeastInPanel = 100;
    private const int ClassCount = 2;

    private readonly int drawn = Math.Min(labels.Length, Math.Max(MostInFigure / panels, LeastInPanel));

    /// <summary>What a reader must be told of samples that are left out, and of a class that has none; nothing where all are drawn.</summary>
    public IReadOnlyList<string> Omissions =>
    [
        .. Enumerable.Range(0, ClassCount).Where(label => !labels.Contains(label)).Select(label => $"No sample of the {set} is of class {label}"),
        .. drawn < labels.Length ? [$"Of {labels.Length} samples the first {drawn} are drawn"] : Array.Empty<string>(),
    ];

    /// <summary>The markers, to be put at the back of the figure once.</summary>
    public SvgElement Definitions()
    {
        SvgElement definitions = new("defs");
        for (int label = 0; label < ClassCount; label++)
            definitions.Add(Shapes.Definition(MarkerId(label), MarkerShape.All[label]));
        return definitions;
    }

    public static IReadOnlyList<LegendEntry> Legend()
    {
        List<LegendEntry> entries = [];
        for (int label = 0; label < ClassCount; label++)
            entries.Add(new LegendEntry($"class {label}", Shapes.Path(MarkerShape.All[label], $"points c{label}")));
        return [.. entries, PileSigns.Key];
    }

    /// <summary>Adds the samples to a panel in the order of the set, so that neither class lies on the other, with signs of those that are hidden.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="place">Where a sample lies, in the values of the axes.</param>
    /// <returns>What they take of the panel.</returns>
    public IReadOnlyList<Point> AddTo(Panel panel, Func<int, Point> place)
    {
        List<Point> spots = [];
        List<int> classes = [];
        SvgElement points = Shapes.Group("samples");
        for (int sample = 0; sample < drawn; sample++)
        {
            Point value = place(sample);
            if (!Domain.CanShow(value.X) || !Domain.CanShow(value.Y))
                continue;

            int label = (int)labels[sample];
            Point spot = panel.At(value);
            string title = $"sample {rows[sample]}: {FigureText.Number(value.X, 2)}, {FigureText.Number(value.Y, 2)}";
            points.Add(Shapes.Point(MarkerId(label), spot, $"p{label}", title).With("data-sample", rows[sample]));
            spots.Add(spot);
            classes.Add(label);
        }
        PileSigns signs = new(panel.Plot);
        panel.Content.With("data-shown", drawn).Add(points.Add(signs.Of(spots, classes)));
        if (spots.Count < drawn)
            panel.AddReason(spots.Count == 0 ? FigureText.NothingFinite : $"{drawn - spots.Count} samples have no finite values");
        return [.. spots, .. signs.Taken];
    }

    private string MarkerId(int label) => $"{figure}-c{label}";
}
