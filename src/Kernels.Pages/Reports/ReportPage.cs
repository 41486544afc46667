using System.Linq;
using System.Threading;
using Kernels.Pages.Markup;
using Kernels.Study;
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
        Html header = Html.Of(
            $"""
            <p class="finding">{Finding.Of(report.Result)}</p>
            <nav aria-label="On this page">
            <a href="#run">What was run</a>
            <a href="#comparison">Printed and measured</a>
            <a href="#figures">Figures</a>
            <a href="#layers">Layers</a>
            <a href="#environment">Environment</a>
            <a href="#files">Files</a>
            </nav>
            """);
        Html main = Html.Of(
            $"""
            {RunSection.Of(report.Result)}
            {ComparisonSection.Of(report.Result)}
            {FigureSection.Of(report)}
            {LayerSection.Of(report.Result)}
            {EnvironmentSection.Of(report)}
            {FilesSection.Of(report)}
            """);
        Html scripts = Html.Of(
            $"""
            <script type="application/json" id="training">{new Html(TrainingData.Write(report.Result, cancellation))}</script>
            <script type="module">
            {new Html(PageFiles.Script)}</script>

            """);
        return PageFrame.Of(Title(report.Result), "", header, main, scripts);
    }

    private static string Title(StudyResult result) => ListText.Capitalised(result.Networks.Count <= MostInTitle
        ? $"{ListText.And(result.Networks.Select(network => network.Network.DisplayName))} on two moons"
        : $"{result.Networks.Count} activations on two moons");
}
