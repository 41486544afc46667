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
        Series = ["#e05c5c", "#3a7bd5", "#006600", "#8800aa", "#002266", "#660000"],
        SeriesText = ["#b83232", "#2459a8", "#006600", "#8800aa", "#002266", "#660000"],
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
        Series = ["#ee7b7b", "#6ba3ee", "#44ee22", "#aa00ee", "#eeeeee", "#008800"],
        SeriesText = ["#ee7b7b", "#6ba3ee", "#44ee22", "#c77dff", "#eeeeee", "#3fb53f"],
        Classes = ["#f4a261", "#3fbdab"],
        Bands = ["#573a1c", "#483219", "#382a1a", "#1b3130", "#19403d", "#17504c"],
    };

    /// <summary>Behind everything.</summary>
    public required string Page { get; init; }

    /// <summary>Behind the data.</summary>
    public required string Panel { get; init; }

    public required string Grid { get; init; }

    public required string Text { get; init; }

    /// <summary>Of axes and their labels.</summary>
    public required string Muted { get; init; }

    /// <summary>Of the lines of the series; readers with any of the three kinds of colour blindness can tell them apart.</summary>
    public required string[] Series { get; init; }

    /// <summary>The same hues for text, which needs more contrast.</summary>
    public required string[] SeriesText { get; init; }

    /// <summary>Of the points of each class.</summary>
    public required string[] Classes { get; init; }

    /// <summary>Of the bands of an area, from one class to the other.</summary>
    public required string[] Bands { get; init; }
}
