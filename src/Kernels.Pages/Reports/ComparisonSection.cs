using System.Linq;
using Kernels.Pages.Markup;
using Kernels.Study;
using Kernels.Study.Tables;

namespace Kernels.Pages.Reports;

/// <summary>The section that puts the study's printed figures beside the measured ones.</summary>
internal static class ComparisonSection
{
    public static Html Of(StudyResult result)
    {
        Comparison comparison = Comparison.Of(result);
        return Html.Of(
            $"""
            <section id="comparison" aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">Printed and measured</h2>
            {(comparison.Count > 0 ? Tables(comparison) : WhyNone(result.Options))}
            </section>
            """);
    }

    private static Html Tables(Comparison comparison) => Html.Of(
        $"""
        <p>{comparison.Agreeing} of {comparison.Count} figures are the same as in the study, to the last digit that it printed.</p>
        <div class="tables">
        {Html.Lines(comparison.Networks.Select(Table))}
        </div>
        """);

    private static Html Table(ComparedNetwork network) => HtmlTable.Of(
        network.Name, ["Figure", "printed", "measured", "same?"],
        network.Figures.Select(figure => (Html[])[
            Html.Of($"{figure.Name}"), Html.Of($"{figure.Printed}"), Html.Of($"{figure.Measured}"), Mark(figure.Agrees)]));

    private static Html Mark(bool agrees) => agrees
        ? new("<span class=\"yes\">&#x2713; same</span>")
        : new("<span class=\"no\">&#x2717; differs</span>");

    private static Html WhyNone(StudyOptions options) => options.IsPublished
        ? new("<p>The study printed no figures for what was run here.</p>")
        : new("<p>The study printed figures only for its own settings, and this run has others.</p>");
}
