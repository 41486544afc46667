using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>Equal rooms side by side, in as few rows as the width allows. The rows are about equally full.</summary>
public sealed class PanelGrid
{
    private readonly int columns;
    private readonly int rows;
    private readonly double top;
    private readonly Extent room;

    /// <summary>A grid below the head of a drawing.</summary>
    /// <param name="count">The number of rooms, at least 1.</param>
    /// <param name="width">The width of the drawing.</param>
    /// <param name="top">The upper end of the grid.</param>
    /// <param name="leastWidth">The least width of a room.</param>
    /// <param name="height">Gives the height of a room from its width.</param>
    public PanelGrid(int count, double width, double top, double leastWidth, Func<double, double> height)
    {
        int most = Math.Clamp((int)(width / leastWidth), 1, count);
        rows = (count + most - 1) / most;
        columns = (count + rows - 1) / rows;
        this.top = top;
        room = new Extent(width / columns, height(width / columns));
    }

    /// <summary>A strip for each row, the first with the head of the drawing.</summary>
    /// <param name="head">The elements above the grid.</param>
    /// <param name="rooms">The elements of each room.</param>
    public IReadOnlyList<Strip> Strips(IReadOnlyList<SvgElement> head, IReadOnlyList<IReadOnlyList<SvgElement>> rooms)
    {
        Strip[] strips = new Strip[rows];
        for (int row = 0; row < rows; row++)
        {
            IEnumerable<SvgElement> panels = rooms.Skip(row * columns).Take(columns).SelectMany(content => content);
            strips[row] = row == 0 ? new Strip(top + room.Height, [.. head, .. panels]) : new Strip(room.Height, [.. panels]);
        }
        return strips;
    }

    public Rectangle Room(int index) => Rectangle.Sized(index % columns * room.Width, top + index / columns * room.Height, room.Width, room.Height);
}
