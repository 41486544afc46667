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
        "M-4-2.2L-2.2-4L0-1.8L2.2-4L4-2.2L1.8 0L4 2.2L2.2 4L0 1.8L-2.2 4L-4 2.2L-1.8 0z",
        "M0-5L1.2-1.6H4.8L1.9 .6L3 4.1L0 2L-3 4.1L-1.9 .6L-4.8-1.6H-1.2z",
        "M-4.5 0L3.2-4.3V4.3z",
        "M4.5 0L-3.2-4.3V4.3z",
        "M-4-4H4L-4 4H4z",
    ];
}
