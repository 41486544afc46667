using Kernels.Charts.Drawing;

namespace Kernels.Pages.Reports;

/// <summary>The styles of the page around the figures, in the figures' colours.</summary>
internal static class PageStyles
{
    public static string Text =>
        $"\n:root{{{Variables(Theme.Light)}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{Variables(Theme.Dark)}}}}}\n{PageFiles.Styles}";

    private static string Variables(Theme theme) =>
        $"--page:{theme.Page};--panel:{theme.Panel};--rule:{theme.Grid};--text:{theme.Text};--muted:{theme.Muted};--accent:{theme.SeriesText[1]}";
}
