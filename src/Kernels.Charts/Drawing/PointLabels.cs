using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Drawing;

/// <summary>Finds a place beside each of some points for a short text, where it covers neither a point nor another text.</summary>
public static class PointLabels
{
    /// <summary>The room of a line of small type.</summary>
    private const double Height = 12;

    /// <summary>From the middle of a point to its text, and to a text of another point.</summary>
    private const double Gap = 8;
    private const double Clearance = 6;

    private const double BetweenTexts = 4;
    private const double Descent = 3;

    // From the point, in parts of the room to either side: above to the right first, where neither a line that falls nor one that is level goes.
    private static readonly (int X, int Y)[] directions = [(1, -1), (1, 0), (1, 1), (-1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1)];

    /// <summary>The start of each text's line; null for a text that has no free place.</summary>
    /// <param name="within">The frame of the points, which no text leaves.</param>
    /// <param name="texts">The texts and their points, those that matter most first.</param>
    public static Point?[] Place(Rectangle within, IReadOnlyList<(Point At, string Text)> texts)
    {
        List<Rectangle> taken = [.. texts.Select(one => Rectangle.Sized(one.At.X - Clearance, one.At.Y - Clearance, 2 * Clearance, 2 * Clearance))];
        Point?[] places = new Point?[texts.Count];
        foreach ((int index, (Point at, string text)) in texts.Index())
        {
            Rectangle[] boxes =
            [
                .. directions.Select(direction => Beside(at, text, direction)).Where(box => IsWithin(box, within) && !taken.Any(box.Overlaps)),
            ];
            if (boxes.Length == 0)
                continue;
            taken.Add(boxes[0].Without(-BetweenTexts, 0, -BetweenTexts, 0));
            places[index] = new Point(boxes[0].MinX, boxes[0].MaxY - Descent);
        }
        return places;
    }

    private static Rectangle Beside(Point at, string text, (int X, int Y) direction)
    {
        double width = TextSize.Width(text, TextSize.Small);
        double x = direction.X switch { > 0 => at.X + Gap, < 0 => at.X - Gap - width, _ => at.X - width / 2 };
        double y = at.Y - Height / 2 + direction.Y * (Gap + Height / 2);
        return Rectangle.Sized(x, y, width, Height);
    }

    private static bool IsWithin(Rectangle box, Rectangle frame) =>
        box.MinX >= frame.MinX && box.MaxX <= frame.MaxX && box.MinY >= frame.MinY && box.MaxY <= frame.MaxY;
}
