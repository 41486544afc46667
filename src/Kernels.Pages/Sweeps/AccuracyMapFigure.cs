using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Pages.Figures;
using Kernels.Study.Sweeps;
using Kernels.Study.Text;

namespace Kernels.Pages.Sweeps;

/// <summary>Accuracy by width and depth, a map for each activation.</summary>
internal static class AccuracyMapFigure
{
    private const string Title = "Accuracy on fresh points, by width and depth";
    private const double Width = 960;
    private const double LeastWidth = 300;
    private const double Left = 70;
    private const double Below = 44;
    private const double Above = 28;
    private const double Right = 14;
    private const double TileHeight = 34;
    private const double RoomForNumber = 46;
    private const int Bands = 6;

    /// <summary>The maps; null where the sweep has fewer than two networks whose hidden layers are all of one width.</summary>
    public static Picture? Draw(SweepPageData data)
    {
        Tile[] tiles = [.. data.Accuracies.Where(summary => double.IsFinite(summary.Center)).Select(Tile.Of).OfType<Tile>()];
        // At its best other settings.
        tiles = [.. tiles.GroupBy(tile => (tile.Activation, tile.Units, tile.Depth)).Select(same => same.MaxBy(tile => tile.Accuracy)!)];
        if (tiles.Select(tile => (tile.Units, tile.Depth)).Distinct().Count() < 2)
            return null;

        string[] activations = [.. tiles.Select(tile => tile.Activation).Distinct()];
        int depths = tiles.Select(tile => tile.Depth).Distinct().Count();
        Head head = new(Title, Width);
        PanelGrid grid = new(activations.Length, Width, head.Height, LeastWidth, _ => Above + depths * TileHeight + Below);
        IReadOnlyList<SvgElement>[] maps = [.. activations.Select((name, index) => (IReadOnlyList<SvgElement>)[Map(name, tiles, grid.Room(index))])];
        Tile best = tiles.MaxBy(tile => tile.Accuracy)!;
        return new Picture(
            "accuracy_map", Title,
            $"A map for each activation: columns are widths of the hidden layers, rows their number. The best is {SeriesOrder.DisplayName(best.Activation)}, "
                + $"{ListText.Count(best.Depth, "layer")} of {ListText.Count(best.Units, "unit")}, with {FigureText.Percent(best.Accuracy)}.",
            Width, grid.Strips([head.Content], maps));
    }

    private static SvgElement Map(string activation, Tile[] all, Rectangle room)
    {
        int[] units = [.. all.Select(tile => tile.Units).Distinct().Order()];
        int[] depths = [.. all.Select(tile => tile.Depth).Distinct().Order()];
        double width = (room.Width - Left - Right) / units.Length;
        Point heading = new(room.MinX + Left, room.MinY + Above - 9);
        SvgElement map = Shapes.Group("map").Add(Shapes.Text(SeriesOrder.DisplayName(activation), heading, "heading"));
        foreach (Tile tile in all.Where(tile => tile.Activation == activation))
        {
            double x = room.MinX + Left + Array.IndexOf(units, tile.Units) * width;
            double y = room.MinY + Above + Array.IndexOf(depths, tile.Depth) * TileHeight;
            SvgElement box = Shapes.Rectangle(Rectangle.Sized(x, y, width - 2, TileHeight - 2), $"b{Band(tile, all)}");
            map.Add(box.Add(new SvgElement("title", $"{tile.Depth} x {tile.Units}: {FigureText.Percent(tile.Accuracy)}")));
            if (width >= RoomForNumber)
                map.Add(Shapes.Text(FigureText.Percent(tile.Accuracy), new Point(x + width / 2 - 1, y + TileHeight / 2 + 3), "small", "middle"));
        }
        double foot = room.MinY + Above + depths.Length * TileHeight;
        for (int column = 0; column < units.Length; column++)
            map.Add(Label(units[column], new Point(room.MinX + Left + (column + 0.5) * width, foot + 14), "middle"));
        for (int row = 0; row < depths.Length; row++)
            map.Add(Label(depths[row], new Point(room.MinX + Left - 8, room.MinY + Above + (row + 0.5) * TileHeight + 3), "end"));
        return map.Add(
            Shapes.Text("units a layer", new Point(room.MinX + Left + units.Length * width / 2, foot + 32), "small muted", "middle"),
            Shapes.Text("layers", new Point(room.MinX + Left - 8, room.MinY + Above - 9), "small muted", "end"));
    }

    private static SvgElement Label(int number, Point at, string anchor) =>
        Shapes.Text(number.ToString(CultureInfo.InvariantCulture), at, "small muted", anchor);

    private static int Band(Tile tile, Tile[] all)
    {
        (double least, double greatest) = (all.Min(other => other.Accuracy), all.Max(other => other.Accuracy));
        return greatest == least ? Bands - 1 : Math.Min(Bands - 1, (int)(Bands * (tile.Accuracy - least) / (greatest - least)));
    }

    private sealed record Tile(string Activation, int Units, int Depth, double Accuracy)
    {
        /// <summary>The tile of a cell; null where hidden layers differ in width.</summary>
        public static Tile? Of(SweepSummary summary)
        {
            int[] hidden = [.. summary.Cell.Shape.Widths.Skip(1).SkipLast(1)];
            return hidden.Distinct().Count() == 1 ? new Tile(summary.Cell.Activation, hidden[0], hidden.Length, summary.Center) : null;
        }
    }
}
