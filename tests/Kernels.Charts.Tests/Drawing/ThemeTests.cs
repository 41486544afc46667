using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;

namespace Kernels.Charts.Tests.Drawing;

/// <summary>Colours can be told apart by readers with full and with dichromatic sight, and stand out from what is behind them.</summary>
public sealed class ThemeTests
{
    // Sight without long-, middle- or short-wave cones: Machado et al., 2009, severity 1.0, in linear RGB.
    private static readonly Dictionary<string, double[]> sights = new()
    {
        ["full"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    // Of red, green and blue in what contrast is measured by: WCAG 2.
    private static readonly double[] luminance = [0.2126, 0.7152, 0.0722];

    public static TheoryData<bool> Themes => [true, false];

    [Theory]
    [MemberData(nameof(Themes))]
    public void SeriesDifferInEverySight(bool light) => AssertDiffer(Of(light).Series, 0.1);

    [Theory]
    [MemberData(nameof(Themes))]
    public void ClassesDifferInEverySight(bool light) => AssertDiffer(Of(light).Classes, 0.09);

    [Theory]
    [MemberData(nameof(Themes))]
    public void LinesAndPointsStandOutThreeToOne(bool light) =>
        Assert.All(Of(light).Series.Concat(Of(light).Classes), colour => Assert.True(Contrast(colour, Of(light).Panel) >= 2.999, colour));

    [Theory]
    [MemberData(nameof(Themes))]
    public void TextStandsOutFourAndAHalfToOne(bool light)
    {
        Theme theme = Of(light);
        foreach (string colour in theme.SeriesText.Append(theme.Text).Append(theme.Muted))
            Assert.True(Math.Min(Contrast(colour, theme.Panel), Contrast(colour, theme.Page)) >= 4.5, colour);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void GridAndBandsStayBehindWhatIsDrawnOnThem(bool light)
    {
        Theme theme = Of(light);
        foreach (string behind in theme.Bands.Append(theme.Grid))
            Assert.True(Contrast(theme.Panel, behind) < 3, behind);
    }

    [Fact]
    public void EverySeriesHasItsOwnColourDashesAndMarker()
    {
        SeriesStyle[] styles = [.. Enumerable.Range(0, SeriesStyle.Count).Select(index => new SeriesStyle(index))];
        Assert.All([Theme.Light, Theme.Dark], theme => Assert.Equal((styles.Length, styles.Length), (theme.Series.Distinct().Count(), theme.SeriesText.Distinct().Count())));
        Assert.Equal(styles.Length, styles.Select(style => style.Colour).Distinct().Count());
        Assert.Equal(styles.Length, styles.Select(style => SeriesStyle.Dashes[style.Index]).Distinct().Count());
        Assert.Equal(styles.Length, styles.Select(style => style.Marker).Distinct().Count());
    }

    private static Theme Of(bool light) => light ? Theme.Light : Theme.Dark;

    private static void AssertDiffer(string[] colours, double distance)
    {
        foreach ((string name, double[] sight) in sights)
            for (int first = 0; first < colours.Length; first++)
                for (int second = 0; second < first; second++)
                    Assert.True(
                        Distance(Seen(colours[first], sight), Seen(colours[second], sight)) >= distance, $"{colours[first]} and {colours[second]} in {name}");
    }

    private static double Distance(double[] one, double[] two) => Math.Sqrt(one.Zip(two, (a, b) => (a - b) * (a - b)).Sum());

    /// <summary>A colour in Oklab (Ottosson, 2020) as a sight perceives it.</summary>
    private static double[] Seen(string colour, double[] sight)
    {
        double[] seen = [.. Times(sight, Linear(colour)).Select(part => Math.Clamp(part, 0, 1))];
        double[] cones = Times([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], seen);
        return Times(
            [0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099, 0.0259040371, 0.7827717662, -0.8086757660],
            [.. cones.Select(Math.Cbrt)]);
    }

    private static double[] Times(double[] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(row => matrix[3 * row] * vector[0] + matrix[3 * row + 1] * vector[1] + matrix[3 * row + 2] * vector[2])];

    private static double Contrast(string one, string two)
    {
        double[] brightness = [.. new[] { one, two }.Select(Luminance).Order()];
        return (brightness[1] + 0.05) / (brightness[0] + 0.05);
    }

    private static double Luminance(string colour) => Linear(colour).Zip(luminance, (part, weight) => part * weight).Sum();

    private static double[] Linear(string colour) => [.. Enumerable.Range(0, 3).Select(index =>
    {
        double part = int.Parse(colour.AsSpan(1 + 2 * index, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    })];
}
