using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Study;

/// <summary>The widths of a network of the study, which tells two classes of points apart.</summary>
/// <param name="Text">The widths with dashes between them, such as <c>2-8-8-1</c>.</param>
public sealed record StudyShape(string Text)
{
    /// <summary>Reads on after "must be".</summary>
    public static string Allowed { get; } = AllowedFrom(LeastWidth);

    private const int MostHiddenLayers = 7;

    // A figure shows two units of each layer.
    private const int LeastWidth = 2;
    private const int GreatestWidth = 64;

    public static StudyShape Published { get; } = new("2-8-8-1");

    public IReadOnlyList<int> Widths => [.. Text.Split('-').Select(width => int.Parse(width, CultureInfo.InvariantCulture))];

    /// <summary>What shapes of hidden layers from some width on must be; it reads on after "must be".</summary>
    public static string AllowedFrom(int leastWidth) => string.Create(
        CultureInfo.InvariantCulture,
        $"widths joined by dashes: 2, then 1 to {MostHiddenLayers} hidden layers of {leastWidth} to {GreatestWidth} units, then 1, such as 2-16-16-1");

    /// <summary>The shape of a text; null where the text is no shape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="leastWidth">The least width of a hidden layer.</param>
    public static StudyShape? Read(string text, int leastWidth = LeastWidth)
    {
        string[] parts = text.Split('-');
        if (parts.Length is < 3 or > MostHiddenLayers + 2 || parts[0] != "2" || parts[^1] != "1")
            return null;
        foreach (string part in parts[1..^1])
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int width)
                || width < leastWidth || width > GreatestWidth)
                return null;
        return new StudyShape(string.Join('-', parts.Select(part => part.TrimStart('0'))));
    }
}
