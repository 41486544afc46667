using System.Collections.Generic;

namespace Kernels.Charts.Drawing;

/// <summary>The style of a series. Series of a figure differ in colour, in the dashes of their line and in the shape of their points.</summary>
/// <param name="Index">Its place among the series, from 0 to <see cref="Count"/> - 1.</param>
public readonly record struct SeriesStyle(int Index)
{
    /// <summary>The count of series that differ from each other in all three.</summary>
    public static int Count => Dashes.Count;

    /// <summary>Lengths of dashes and gaps by index; the first line has no gaps. Round ends make a dash longer by the width of the line.</summary>
    public static IReadOnlyList<string> Dashes { get; } =
        ["none", "12 5", "6 5", "2.5 5", ".1 5", "12 5 .1 5", "6 5 .1 5", "12 5 .1 5 .1 5", "6 5 .1 5 .1 5", "12 5 3 5", "12 5 3 5 3 5"];

    /// <summary>The class of its colour.</summary>
    public string Colour => $"s{Index}";

    /// <summary>The classes of its line.</summary>
    public string Line => $"line d{Index} {Colour}";

    /// <summary>The outline of its points.</summary>
    public string Marker => MarkerShape.All[Index];
}
