using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Boundaries;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>The test set on the plane that each network divides.</summary>
internal static class DecisionBoundariesFigure
{
    private const string Id = "decision_boundaries";
    private const string Title = "Decision boundaries";
    private const double LeastWidth = 300;
    private const double PartOfWidth = 0.86;
    private const double Margin = 0.5;
    private const double Tolerance = 0.1;

    // The ends of the bands, as probabilities q and as logits log(q / (1 - q)). The decision boundary comes first, as it must be the most exact.
    private static readonly double[] logits = [0, -2.9444389791664403, -1.0986122886681098, 1.0986122886681098, 2.9444389791664403];
    private static readonly int[] bandOrder = [1, 2, 0, 3, 4];

    /// <summary>The ends of the bands as logits, in rising order.</summary>
    public static double[] LogitsInOrder { get; } = Array.ConvertAll(bandOrder, band => logits[band]);

    /// <summary>The lines that end the bands of a network.</summary>
    public static IReadOnlyList<LevelLine> Levels(StudyResult result, NetworkResult network) =>
        NetworkField.Levels(network.Trained(), network.Network.IsPiecewiseLinear, Plane(result.Data.Test.X), logits);

    /// <summary>Draws the figure from the lines of each network.</summary>
    public static Picture Draw(StudyResult result, IReadOnlyList<LevelLine>[] boundaries, FigureLayout layout)
    {
        string id = Id + layout.IdSuffix;
        double width = layout.Width;
        double[] x = result.Data.Test.X;
        ClassPoints points = new(id, "test set", result.Data.Test.Y, result.Data.Split.Test, result.Networks.Count);
        IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
        Head head = new(Title, width, [.. ClassPoints.Legend(), .. BandLegend()]);
        PanelGrid grid = new(result.Networks.Count, width, head.Height, LeastWidth, room => PartOfWidth * room);
        Rectangle plane = Plane(x);

        List<SvgElement[]> panels = [];
        for (int index = 0; index < result.Networks.Count; index++)
        {
            NetworkResult network = result.Networks[index];
            Panel panel = new(grid.Room(index), plane.Horizontal, plane.Vertical);
            panel.Content.With("data-network", network.Network.Name);
            AddLevels(panel, boundaries[index], styles[index]);
            panel.AddHeading($"{network.Network.DisplayName}, test {FigureText.Percent(network.TestAccuracy)}", styles[index].Colour);
            panel.AddAxes("x1", "x2");
            points.AddTo(panel, sample => Point.InRow(x, sample));
            panels.Add([panel.Content]);
        }
        return new Picture(
            id, Title,
            FigureText.Sentences([
                $"{result.Networks.Count} panels, each with the {result.Data.Test.Count} test samples and the line on which a network finds both classes "
                    + "equally likely; bands say how sure it is of them",
                .. result.Networks.Select(Accuracy),
                .. points.Omissions]),
            width, grid.Strips([points.Definitions(), head.Content], panels))
        {
            Omissions = points.Omissions,
        };
    }

    private static Rectangle Plane(double[] x)
    {
        Domain horizontal = Domain.Around([x], 0, 2);
        Domain vertical = Domain.Around([x], 1, 2);
        return new Rectangle(horizontal.From, vertical.From, horizontal.To, vertical.To).Without(-Margin, -Margin, -Margin, -Margin);
    }

    private static string Accuracy(NetworkResult network) => double.IsFinite(network.TestAccuracy)
        ? $"{network.Network.DisplayName} classifies {FigureText.Percent(network.TestAccuracy)} of the test set"
        : $"{network.Network.DisplayName} has no accuracy";

    private static void AddLevels(Panel panel, IReadOnlyList<LevelLine> levels, SeriesStyle style)
    {
        if (levels.Count == 0)
            return;

        SvgElement group = Shapes.Group("levels").Add(Shapes.Rectangle(panel.Plot, "b0"));
        for (int band = 0; band < bandOrder.Length; band++)
            group.Add(Path(panel, levels[bandOrder[band]].Outlines, $"b{band + 1}"));

        // A casing makes the line stand out from bands of any colour.
        panel.Content.Add(group.Add(Path(panel, levels[0].Lines, "casing"), Path(panel, levels[0].Lines, $"line {style.Colour}")));
    }

    private static SvgElement Path(Panel panel, IReadOnlyList<Point[]> lines, string classes)
    {
        PathData path = new();
        foreach (Point[] line in lines)
        {
            List<Point> spots = LineThinning.WithinTolerance(Array.ConvertAll(line, panel.At), Tolerance);
            path.MoveTo(spots[0]);
            foreach (Point spot in spots)
                path.LineTo(spot);
            if (line[^1] == line[0])
                path.Close();
        }
        return Shapes.Path(path.ToString(), classes);
    }

    private static IEnumerable<LegendEntry> BandLegend()
    {
        string[] labels = ["probability of class 1: below 5%", "5 to 25%", "25 to 50%", "50 to 75%", "75 to 95%", "above 95%"];
        for (int band = 0; band < labels.Length; band++)
            yield return new LegendEntry(labels[band], Shapes.Rectangle(Rectangle.Sized(-8, -6, 16, 12), $"b{band}"));
    }
}
