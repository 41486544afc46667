namespace Kernels.Charts.Drawing;

/// <summary>The colours of a drawing on a light or on a dark page, as <c>#rrggbb</c>.</summary>
public sealed record Theme
{
    public static Theme Light { get; } = new()
    {
        Page = "#ffffff",
        Panel = "#f7f7f7",
        Grid = "#e0e0e0",
        Text = "#1a1a1a",
        Muted = "#5c5c5c",
        Series = ["#e05c5c", "#3a7bd5", "#005462", "#7e1cb6", "#a8549a", "#700e00", "#381cff", "#b61c00", "#000e54", "#461c7e", "#38001c"],
        SeriesText = ["#b83232", "#2459a8", "#005462", "#7e1cb6", "#a04a92", "#700e00", "#381cff", "#b61c00", "#000e54", "#461c7e", "#38001c"],
        Classes = ["#d9701a", "#23897b"],
        Bands = ["#f9cf98", "#fbdcb4", "#fdebd3", "#e3f4f2", "#c8e9e6", "#a9dcd8"],
    };

    public static Theme Dark { get; } = new()
    {
        Page = "#14171a",
        Panel = "#1e2227",
        Grid = "#343a41",
        Text = "#ececec",
        Muted = "#a8adb3",
        Series = ["#ee7b7b", "#6ba3ee", "#2aee9a", "#8c38fc", "#e0007e", "#fcb600", "#d2c4ff", "#9a7e00", "#fcfc0e", "#007ea8", "#b6ffee"],
        SeriesText = ["#ee7b7b", "#6ba3ee", "#2aee9a", "#aa70fd", "#f0529f", "#fcb600", "#d2c4ff", "#b0983a", "#fcfc0e", "#4d9fc0", "#b6ffee"],
        Classes = ["#f4a261", "#3fbdab"],
        Bands = ["#573a1c", "#483219", "#382a1a", "#1b3130", "#19403d", "#17504c"],
    };

    /// <summary>The colour behind everything.</summary>
    public required string Page { get; init; }

    /// <summary>The colour behind the data.</summary>
    public required string Panel { get; init; }

    public required string Grid { get; init; }

    public required string Text { get; init; }

    /// <summary>The colour of axes and their labels.</summary>
    public required string Muted { get; init; }

    /// <summary>
    /// The colours of the series' lines, one for each network that the command line knows. Readers with any of the three kinds of colour
    /// blindness can tell them apart.
    /// </summary>
    public required string[] Series { get; init; }

    /// <summary>The same hues for text, which needs more contrast.</summary>
    public required string[] SeriesText { get; init; }

    /// <summary>The colours of the points of each class.</summary>
    public required string[] Classes { get; init; }

    /// <summary>The colours of the bands of an area, from one class to the other.</summary>
    public required string[] Bands { get; init; }
}
