using System.Globalization;
using System.Linq;
using System.Text;

namespace Kernels.Charts.Drawing;

/// <summary>
/// The styles of all drawings. They apply within an element of class <c>figure</c>, and follow the reader's choice of light or dark. A class
/// such as <c>s0</c> sets only the colour; <c>line</c>, <c>points</c> and others use it. <c>p0</c> is short for <c>points c0</c>, as figures
/// have thousands of points. Paper, and viewers without media queries, show the light colours.
/// </summary>
public static class Stylesheet
{
    private const string Shapes =
        """
        .figure{font:12px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        .figure text{fill:currentColor}
        .figure .title{font-size:15px;font-weight:600}
        .figure .heading{font-size:13px;font-weight:600}
        .figure .small{font-size:11px}
        .figure .line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
        .figure .casing{fill:none;stroke-width:5;stroke-linejoin:round}
        .figure .thin{stroke-width:1}
        .figure .points,.figure .p0,.figure .p1{fill:currentColor;stroke-width:.8}
        .figure .ring{fill:none;stroke:currentColor;stroke-width:1.5}
        .figure .box{stroke:currentColor}
        .figure .halo{paint-order:stroke;stroke-width:4;stroke-linejoin:round}

        """;

    public static string Text { get; } =
        "\n" + Shapes + Dashes() + Colours(Theme.Light) + "@media screen and (prefers-color-scheme:dark){\n" + Colours(Theme.Dark) + "}\n";

    private static string Dashes()
    {
        StringBuilder css = new();
        foreach ((int index, string dashes) in SeriesStyle.Dashes.Index())
            css.Append(CultureInfo.InvariantCulture, $".figure .d{index}{{stroke-dasharray:{dashes}}}\n");
        return css.ToString();
    }

    private static string Colours(Theme theme)
    {
        StringBuilder css = new();
        css.Append(CultureInfo.InvariantCulture, $".figure{{color:{theme.Text}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .page{{fill:{theme.Page}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .panel,.figure .box{{fill:{theme.Panel}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .grid{{stroke:{theme.Grid};stroke-width:.8}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .muted{{color:{theme.Muted}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .points,.figure .p0,.figure .p1,.figure .halo,.figure .casing{{stroke:{theme.Panel}}}\n");
        for (int series = 0; series < theme.Series.Length; series++)
            css.Append(CultureInfo.InvariantCulture, $".figure .s{series}{{color:{theme.Series[series]}}}")
                .Append(CultureInfo.InvariantCulture, $".figure text.s{series}{{color:{theme.SeriesText[series]}}}\n");
        for (int index = 0; index < theme.Classes.Length; index++)
            css.Append(CultureInfo.InvariantCulture, $".figure .c{index},.figure .p{index}{{color:{theme.Classes[index]}}}\n");
        for (int band = 0; band < theme.Bands.Length; band++)
            css.Append(CultureInfo.InvariantCulture, $".figure .b{band}{{fill:{theme.Bands[band]}}}\n");
        return css.ToString();
    }
}
