using System;
using System.Collections.Generic;
using Kernels.Charts.Drawing;
using Kernels.Charts.Markup;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>The samples of both classes as points, told apart by shape and by colour. A point names its sample to those who point at it.</summary>
/// <param name="figure">The id of the figure.</param>
/// <param name="labels">The class of each sample, 0 or 1.</param>
/// <param name="rows">The row of the data set that each sample stands in.</param>
/// <param name="panels">The number of panels that show the samples.</param>
internal sealed class ClassPoints(string figure, double[] labels, int[] rows, int panels)
{
    // More points would hide each other and make large files.
    public const int MostInFigure = 2000;

    private const int LeastInPanel = 100;
    private const int ClassCount = 2;

    private readonly int drawn = Math.Min(labels.Length, Math.Max(MostInFigure / panels, LeastInPanel));

    /// <summary>What a reader must be told of samples that are left out; nothing where all are drawn.</summary>
    public IReadOnlyList<string> Omissions => drawn < labels.Length ? [$"Of {labels.Length} samples the first {drawn} are drawn"] : [];

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
        return entries;
    }

    /// <summary>Adds the samples to a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="place">Where a sample lies, in the values of the axes.</param>
    /// <returns>Where the points lie in the drawing.</returns>
    public IReadOnlyList<Spot> AddTo(Panel panel, Func<int, (double X, double Y)> place)
    {
        List<Spot> spots = [];
        SvgElement[] groups = [Shapes.Group("points c0"), Shapes.Group("points c1")];
        for (int sample = 0; sample < drawn; sample++)
        {
            (double x, double y) = place(sample);
            if (!Domain.CanShow(x) || !Domain.CanShow(y))
                continue;

            int label = (int)labels[sample];
            Spot spot = panel.At(x, y);
            string title = $"sample {rows[sample]}: {FigureText.Number(x, 2)}, {FigureText.Number(y, 2)}";
            groups[label].Add(Shapes.Point(MarkerId(label), spot, title).With("data-sample", rows[sample]));
            spots.Add(spot);
        }
        panel.Content.With("data-shown", drawn).Add(groups);
        return spots;
    }

    private string MarkerId(int label) => $"{figure}-c{label}";
}
