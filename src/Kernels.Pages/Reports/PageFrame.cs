using Kernels.Charts.Drawing;
using Kernels.Pages.Markup;
using Kernels.Study.Provenance;

namespace Kernels.Pages.Reports;

/// <summary>What stands around the content of every page: a page is complete in one file and loads nothing.</summary>
internal static class PageFrame
{
    /// <summary>The page.</summary>
    /// <param name="title">Its title and heading.</param>
    /// <param name="styles">Its own styles besides those of all pages and figures.</param>
    /// <param name="header">What follows the heading.</param>
    /// <param name="main">Its sections.</param>
    /// <param name="scripts">Its scripts; null for a page that may have none.</param>
    public static string Of(string title, string styles, Html header, Html main, Html? scripts = null)
    {
        Html policy = new($"default-src 'none'; style-src 'unsafe-inline'{(scripts is null ? "" : "; script-src 'unsafe-inline'")}");
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="generator" content="{ProductInfo.Name} {ProductInfo.Version}">
            <title>{title}</title>
            <style>{new Html(PageStyles.Text + styles + Stylesheet.Text)}</style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            {header}
            </header>
            <main>
            {main}
            </main>
            {scripts ?? Html.Empty}</body>
            </html>

            """).Text;
    }
}
