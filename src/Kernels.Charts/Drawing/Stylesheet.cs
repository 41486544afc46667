using System.Globalization;
using System.Text;

namespace Kernels.Charts.Drawing;

/// <summary>
/// The styles of all drawings. They reach only what lies in an element of class <c>figure</c>, and follow the reader's choice of light or dark.
/// A class such as <c>s0</c> sets the colour alone; <c>line</c>, <c>points</c> and others say what is done with it.
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
        .figure .dash1{stroke-dasharray:7 5}
        .figure .points{fill:currentColor;stroke-width:.8}
        .figure .box{stroke:currentColor}
        .figure .halo{paint-order:stroke;stroke-width:4;stroke-linejoin:round}

        """;

    public static string Text { get; } =
        "\n" + Shapes + Colours(Theme.Light) + "@media (prefers-color-scheme:dark){\n" + Colours(Theme.Dark) + "}\n";

    private static string Colours(Theme theme)
    {
        StringBuilder css = new();
        css.Append(CultureInfo.InvariantCulture, $".figure{{background:{theme.Page};color:{theme.Text}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .page{{fill:{theme.Page}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .panel,.figure .box{{fill:{theme.Panel}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .grid{{stroke:{theme.Grid};stroke-width:.8}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .muted{{color:{theme.Muted}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".figure .points,.figure .halo,.figure .casing{{stroke:{theme.Panel}}}\n");
        for (int series = 0; series < theme.Series.Length; series++)
            css.Append(CultureInfo.InvariantCulture, $".figure .s{series}{{color:{theme.Series[series]}}}.figure text.s{series}{{color:{theme.SeriesText[series]}}}\n");
        for (int index = 0; index < theme.Classes.Length; index++)
            css.Append(CultureInfo.InvariantCulture, $".figure .c{index}{{color:{theme.Classes[index]}}}\n");
        for (int band = 0; band < theme.Bands.Length; band++)
            css.Append(CultureInfo.InvariantCulture, $".figure .b{band}{{fill:{theme.Bands[band]}}}\n");
        return css.ToString();
    }
}
