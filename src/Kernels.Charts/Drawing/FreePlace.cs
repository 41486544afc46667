using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Drawing;

/// <summary>Finds a place for a box among points.</summary>
internal static class FreePlace
{
    private const int Steps = 12;

    /// <summary>A place within a frame where a box covers no point: as high as possible, and there as far left.</summary>
    /// <param name="within">The frame.</param>
    /// <param name="size">The size of the box.</param>
    /// <param name="taken">The points that the box must not cover.</param>
    /// <param name="clearance">Its least distance from each of them, as a marker takes room.</param>
    /// <returns>The place; null if there is none.</returns>
    public static Rectangle? Find(Rectangle within, Extent size, IReadOnlyList<Point> taken, double clearance)
    {
        double right = within.Width - size.Width;
        double down = within.Height - size.Height;
        if (right < 0 || down < 0)
            return null;

        for (int row = 0; row <= Steps; row++)
            for (int column = 0; column <= Steps; column++)
            {
                Rectangle box = Rectangle.Sized(within.MinX + right * column / Steps, within.MinY + down * row / Steps, size.Width, size.Height);
                if (!CoversAny(box.Without(-clearance, -clearance, -clearance, -clearance), taken))
                    return box;
            }
        return null;
    }

    private static bool CoversAny(Rectangle box, IReadOnlyList<Point> taken)
    {
        foreach (Point spot in taken)
            if (box.Contains(spot))
                return true;
        return false;
    }
}
