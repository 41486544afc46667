using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>The samples of both classes as points; the classes differ in shape and in colour. The tooltip of a point names its sample.</summary>
/// <param name="figure">The id of the figure.</param>
/// <param name="set">The name of the set, such as "test set".</param>
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

    /// <summary>Notes for the reader: on samples that the figure leaves out, and on a class without samples. Empty where it draws all.</summary>
    public IReadOnlyList<string> Omissions =>
    [
        .. Enumerable.Range(0, ClassCount).Where(label => !labels.Contains(label)).Select(label => $"No sample of the {set} is of class {label}"),
        .. drawn < labels.Length ? [$"Of {labels.Length} samples the first {drawn} are drawn"] : Array.Empty<string>(),
    ];

    /// <summary>The definitions of the markers; a figure needs them once, at its back.</summary>
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

    /// <summary>
    /// Adds the samples to a panel, with signs for hidden ones. The order is that of the set, so that neither class covers the other.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="place">Gives the place of a sample, in the values of the axes.</param>
    /// <returns>The spots that they take of the panel.</returns>
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
