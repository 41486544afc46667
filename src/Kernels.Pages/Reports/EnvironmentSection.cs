using System.Globalization;
using Kernels.Pages.Markup;
using Kernels.Study;
using Kernels.Study.Digests;
using Kernels.Study.Provenance;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>The section on the machine of the run. Its digest shows others whether their run came out the same.</summary>
internal static class EnvironmentSection
{
    public static Html Of(Report report) => Html.Of(
        $"""
        <section id="environment" aria-labelledby="environment-heading">
        <h2 id="environment-heading">Environment</h2>
        <dl>
        <dt>Processor</dt><dd>{report.Environment.Processor}</dd>
        <dt>Instruction set</dt><dd>{report.Environment.InstructionSet}</dd>
        <dt>System</dt><dd>{report.Environment.System}</dd>
        <dt>Runtime</dt><dd>{report.Environment.Runtime}</dd>
        <dt>Program</dt><dd>Kernels {ProductInfo.Version}, commit {Commit(report.Commit)}</dd>
        <dt>Digest of the results</dt><dd><code>{StudyDigest.Of(report.Result).ToString()}</code></dd>
        <dt>Training</dt><dd>{Milliseconds(report.Result)} ms for {ListText.Count(report.Result.Networks.Count, "network")}</dd>
        </dl>
        <p>The digest is a hash over all bits of the data, initial weights, losses, final parameters and measures. It is the same on every machine; the time is not.</p>
        </section>
        """);

    private static string Milliseconds(StudyResult result) => result.TrainingTime.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static Html Commit(string? commit) => commit is null ? new("unknown: the program was built outside git") : Html.Of($"<code>{commit}</code>");
}
