using System.Linq;
using System.Text;
using Kernels.Pages.Markup;
using Kernels.Study.Documents;

namespace Kernels.Pages.Reports;

/// <summary>The section with the numbers and figures to download.</summary>
internal static class FilesSection
{
    // A larger document would make the page slow to load, and the file lies beside it.
    private const int MostEmbedded = 1_000_000;

    public static Html Of(Report report) => Html.Of(
        $"""
        <section id="files" aria-labelledby="files-heading">
        <h2 id="files-heading">Files</h2>
        <p>Beside this page lie <a href="{StudyDocument.FileName}">{StudyDocument.FileName}</a>, with all samples, orders, parameters, losses and probabilities to the last bit, and the figures: {Figures(report)}.</p>
        {(report.Document.Length <= MostEmbedded ? Downloads(report.Document) : Html.Empty)}
        </section>
        """);

    private static Html Figures(Report report) =>
        Html.Join(", ", report.WideFigures.Select(figure => Html.Of($"<a href=\"{figure.Id}.svg\">{figure.Id}.svg</a>")));

    // The JSON writer has escaped every character that could end the element.
    private static Html Downloads(byte[] document) => Html.Of(
        $"""
        <p id="downloads" hidden>
        <button type="button" data-download="study.json">All as JSON</button>
        <button type="button" data-download="losses.csv">Losses as CSV</button>
        <button type="button" data-download="test_set.csv">Test set as CSV</button>
        </p>
        <script type="application/json" id="study">{new Html(Encoding.UTF8.GetString(document))}</script>
        """);
}
