using System.Linq;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.Pages.Markup;
using Kernels.Study;
using Kernels.Study.Provenance;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>The page on a run, complete in one file. It loads nothing else.</summary>
public static class ReportPage
{
    public const string FileName = "report.html";

    // A title with more names would be too long.
    private const int MostInTitle = 3;

    /// <summary>Writes the page.</summary>
    /// <param name="report">Its content.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="System.OperationCanceledException">The writing was cancelled.</exception>
    public static string Write(Report report, CancellationToken cancellation = default)
    {
        string title = Title(report.Result);
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="generator" content="{ProductInfo.Name} {ProductInfo.Version}">
            <title>{title}</title>
            <style>{new Html(PageStyles.Text + Stylesheet.Text)}</style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p class="finding">{Finding.Of(report.Result)}</p>
            <nav aria-label="On this page">
            <a href="#run">What was run</a>
            <a href="#comparison">Printed and measured</a>
            <a href="#figures">Figures</a>
            <a href="#layers">Layers</a>
            <a href="#environment">Environment</a>
            <a href="#files">Files</a>
            </nav>
            </header>
            <main>
            {RunSection.Of(report.Result)}
            {ComparisonSection.Of(report.Result)}
            {FigureSection.Of(report)}
            {LayerSection.Of(report.Result)}
            {EnvironmentSection.Of(report)}
            {FilesSection.Of(report)}
            </main>
            <script type="application/json" id="training">{new Html(TrainingData.Write(report.Result, cancellation))}</script>
            <script type="module">
            {new Html(PageFiles.Script)}</script>
            </body>
            </html>

            """).Text;
    }

    private static string Title(StudyResult result) => ListText.Capitalised(result.Networks.Count <= MostInTitle
        ? $"{ListText.And(result.Networks.Select(network => network.Network.DisplayName))} on two moons"
        : $"{result.Networks.Count} activations on two moons");
}
