using System.Collections.Generic;

namespace Kernels.Charts.Drawing;

/// <summary>The outlines of markers around (0, 0), each of about the same area.</summary>
public static class MarkerShape
{
    public static IReadOnlyList<string> All { get; } =
    [
        "M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0z",
        "M-3.2-3.2h6.4v6.4h-6.4z",
        "M0-4.5L4.3 3.2H-4.3z",
        "M0-4.7L4.2 0L0 4.7L-4.2 0z",
        "M-1.4-4.2h2.8v2.8h2.8v2.8h-2.8v2.8h-2.8v-2.8h-2.8v-2.8h2.8z",
        "M0 4.5L4.3-3.2H-4.3z",
    ];
}
