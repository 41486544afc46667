using System.Collections.Generic;

namespace Kernels.Charts.Drawing;

/// <summary>The ticks of an axis.</summary>
/// <param name="All">The ticks, in rising order.</param>
/// <param name="Offset">The number that the labels leave out: a label is the value minus this number. Null where a label is the value.</param>
public sealed record TickSet(IReadOnlyList<Tick> All, string? Offset = null)
{
    /// <summary>The title of an axis with these labels, such as "unit 1 minus 0.99999998".</summary>
    public string Title(string name) => Offset switch
    {
        null => name,
        ['-', .. string size] => $"{name} plus {size}",
        _ => $"{name} minus {Offset}",
    };
}
