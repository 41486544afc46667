using System.Collections.Generic;

namespace Kernels.Charts.Drawing;

/// <summary>The ticks of an axis.</summary>
/// <param name="All">The ticks, in rising order.</param>
/// <param name="Offset">What their labels leave out: a label is the value less this number. Null where it is the value.</param>
public sealed record TickSet(IReadOnlyList<Tick> All, string? Offset = null)
{
    /// <summary>What an axis with these labels shows, such as "unit 1 minus 0.99999998".</summary>
    public string Title(string name) => Offset switch
    {
        null => name,
        ['-', .. string size] => $"{name} plus {size}",
        _ => $"{name} minus {Offset}",
    };
}
