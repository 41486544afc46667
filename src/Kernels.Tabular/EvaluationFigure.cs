using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Tabular;

/// <summary>
/// The ROC curve and the calibration of each class against the others, side by side. Of two classes the second is shown: the first is its mirror image.
/// </summary>
public static class EvaluationFigure
{
    private const double Width = 960;
    private const double LeastWidth = 400;
    private const double HeadingRoom = 48;
    private const double Column = 0.5;
    private const double Margin = 0.02;
    private const int LongestName = 24;

    /// <summary>Draws the scores of a model.</summary>
    /// <param name="columns">The columns of the model, whose target is a class.</param>
    /// <param name="scores">Its scores.</param>
    public static Picture Draw(TabularColumns columns, ClassScores scores)
    {
        int first = columns.Classes.Count == 2 ? 1 : 0, shown = Math.Min(columns.Classes.Count - first, SeriesStyle.Count);
        (int Class, SeriesStyle Style)[] series = [.. Enumerable.Range(0, shown).Select(index => (first + index, new SeriesStyle(index)))];
        string[] omissions = first + shown < columns.Classes.Count ? [$"The figure has the first {shown} of {columns.Classes.Count} classes"] : [];
        string title = string.Create(CultureInfo.InvariantCulture, $"Predictions of {Shortened(columns.Target)}, {scores.Confusion.SampleCount} rows");
        Head head = new(
            title, Width,
            [.. series.Select(entry => NewEntry(columns.Classes[entry.Class], scores.RocCurves[entry.Class], entry.Style))]);
        PanelGrid grid = new(2, Width, head.Height, LeastWidth, width => width - HeadingRoom);

        Panel roc = NewPanel(grid.Room(0), "ROC", "false positive rate", "true positive rate");
        Panel calibration = NewPanel(grid.Room(1), "Calibration", "mean probability of the class", "share of its rows");
        foreach ((int index, SeriesStyle style) in series)
        {
            AddLine(roc, [.. scores.RocCurves[index].Points.Select(point => roc.At(point.FalsePositives, point.TruePositives))], style);
            Point[] bins = [.. scores.ClassCalibrations[index].Select(bin => calibration.At(bin.Confidence, bin.Accuracy))];
            AddLine(calibration, bins, style);
            calibration.Content.Add(Shapes.Group(style.Colour).Add(bins.Select(bin => Shapes.Marker(bin, style, "points"))));
        }
        string[] statements =
        [
            "Two panels with a line for each class: true over false positive rates, and how often rows of a predicted probability are of the class",
            .. omissions,
        ];
        return new Picture("evaluation", title, $"{string.Join(". ", statements)}.", Width, grid.Strips([head.Content], [[roc.Content], [calibration.Content]]))
        {
            Omissions = omissions,
        };
    }

    // The diagonal: scores that tell nothing in the one, probabilities that are exact in the other.
    private static Panel NewPanel(Rectangle room, string heading, string x, string y)
    {
        Domain shares = new Domain(0, 1).Padded(Margin);
        Panel panel = new(room, shares, shares);
        panel.AddHeading(heading);
        panel.AddAxes(x, y);
        panel.Content.Add(Shapes.Path(PathOf([panel.At(0, 0), panel.At(1, 1)]), "line thin d2 muted"));
        return panel;
    }

    private static void AddLine(Panel panel, Point[] spots, SeriesStyle style)
    {
        if (spots.Length > 1)
            panel.Content.Add(Shapes.Path(PathOf(LineThinning.PerColumn(spots, Column)), style.Line));
    }

    private static string PathOf(IEnumerable<Point> spots)
    {
        PathData path = new();
        foreach (Point spot in spots)
            path.LineTo(spot);
        return path.ToString();
    }

    private static LegendEntry NewEntry(string name, RocCurve curve, SeriesStyle style) => new(
        double.IsNaN(curve.Area) ? $"{Shortened(name)}, no curve" : string.Create(CultureInfo.InvariantCulture, $"{Shortened(name)}, area {curve.Area:F3}"),
        Shapes.Key(style), Shapes.KeyWidth);

    private static string Shortened(string name) => name.Length > LongestName ? $"{name[..(LongestName - 3)]}..." : name;
}
