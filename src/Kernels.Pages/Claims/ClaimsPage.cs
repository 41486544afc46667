using System.Linq;
using Kernels.Pages.Figures;
using Kernels.Pages.Markup;
using Kernels.Pages.Reports;
using Kernels.Study.Claims;

namespace Kernels.Pages.Claims;

/// <summary>The page of verdicts: complete in one file, without scripts.</summary>
public static class ClaimsPage
{
    public const string FileName = "claims.html";
    private const string What = "Each network at its own best learning rate: the time of a sample, and its excess error with its interval";
    private const string Title = "Sigmoid vs ReLU on two moons: which conclusions hold";

    /// <summary>Writes the page.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="networks">The networks of its seeds.</param>
    public static string Write(Ledger ledger, SeedNetworks networks) => PageFrame.Of(
        Title,
        PageFiles.Of("claims.css"),
        Html.Lines(LedgerStory.Of(ledger).Select(sentence => Html.Of($"<p>{sentence}</p>"))),
        Html.Of(
            $"""
            <section id="statements" aria-labelledby="statements-heading">
            <h2 id="statements-heading">Statements</h2>
            <p>P is the published study, D digests of it, O the opposite view.
            Open a statement for its measure, its figures and the commands that make them again.
            On paper, those that are open here are open.</p>
            <ol class="claims">
            {Html.Lines(ledger.Statements.Select(statement => StatementItem.Of(statement, ledger.Seeds, networks)))}
            </ol>
            </section>
            {CostsSection(ledger)}
            {RatesSection(ledger)}
            """));

    private static Html CostsSection(Ledger ledger) => ledger.Costs.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section id="costs" aria-labelledby="costs-heading">
        <h2 id="costs-heading">Cost against accuracy</h2>
        <p>Each network at its own best learning rate by excess error. The line joins the networks that no other beats in both.
        Times are of {ledger.Machine ?? ""}.</p>
        <div class="scroll">{new Html(CostFigure.Of([.. ledger.Costs.Select(Cost)], What).ToInline())}</div>
        </section>
        """);

    private static CostPoint Cost(LedgerCost cost) =>
        new(cost.Activation, cost.Shape, cost.Nanoseconds, cost.Excess.Value, cost.Excess.Low, cost.Excess.High, cost.IsUnbeaten);

    private static Html RatesSection(Ledger ledger) => ledger.Rates.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section id="rates" aria-labelledby="rates-heading">
        <h2 id="rates-heading">Learning rates of the tuned scopes</h2>
        <div class="scroll">{HtmlTable.Of("The best of the tuning seeds", ["Activation", "Shape", "By training loss", "By excess error"], ledger.Rates.Select(Row))}</div>
        </section>
        """);

    private static Html[] Row(TunedRates rates)
    {
        string[] cells = [rates.Activation, rates.Shape, LedgerText.Number(rates.ByLoss), LedgerText.Number(rates.ByExcess)];
        return [.. cells.Select(cell => Html.Of($"{cell}"))];
    }
}
