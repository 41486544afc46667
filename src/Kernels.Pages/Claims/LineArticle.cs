using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Pages.Markup;
using Kernels.Study.Claims;
using Kernels.Study.Text;

namespace Kernels.Pages.Claims;

/// <summary>A line of the ledger in full.</summary>
internal static class LineArticle
{
    public static Html Of(string id, LedgerLine line, int seeds, SeedNetworks networks) => Html.Of(
        $"""
        <div class="line">
        <h3>{ListText.Capitalised(line.Scope)}: {LedgerText.Verdict(line)}</h3>
        <p>{Summary(line, seeds)}</p>
        <div class="strip">{new Html(VerdictStrip.Of(id, line).ToInline())}</div>
        {(line.Arms.Count == 0 ? Html.Empty : Arms(line))}
        {(SeedFigure.Of(id, line, networks) is { } picture ? new Html(picture.ToInline()) : Html.Empty)}
        {(line.Typical is null ? Html.Empty : Seed("Typical", line.Typical))}
        {(line.Worst is null ? Html.Empty : Seed("Worst", line.Worst))}
        </div>
        """);

    private static string Summary(LedgerLine line, int seeds)
    {
        List<string> sentences = [$"{ListText.Capitalised(line.Test)}: {line.Figure.Kind} {LedgerText.Figure(line.Figure)}"];
        if (line.Rule is not null)
            sentences.Add($"The statement is {line.Rule}");
        if (line.Beside is not null)
            sentences.Add($"The {line.Beside.Kind} is {LedgerText.Figure(line.Beside)}");
        if (line.AboveShare is double above)
            sentences.Add($"The first is the greater one in {FigureText.Percent(above)} of pairs, ties as half");
        if (line.WithinRule is LedgerShare within)
            sentences.Add($"{within.Count} of {within.Of} seeds lie so ({FigureText.Percent(within.Low)} to {FigureText.Percent(within.High)})");
        if (line.NotFinite > 0)
            sentences.Add($"{line.NotFinite} of {seeds} have no finite value");
        sentences.AddRange(LedgerText.Changes(line).Select(ListText.Capitalised));
        return FigureText.Sentences(sentences);
    }

    private static Html Arms(LedgerLine line)
    {
        string[] columns = ["Network", "Measure", "Rate", "Interquartile mean", "Mean", "5 %", "Median", "95 %", "Diverged", "Failed"];
        return Html.Of($"<div class=\"scroll\">{HtmlTable.Of("Arms", columns, line.Arms.Select(Row))}</div>");
    }

    private static Html[] Row(LedgerArm arm) =>
    [
        .. ((string[])
        [
            arm.Name, arm.Measure, LedgerText.Number(arm.LearningRate ?? double.NaN), LedgerText.Figure(arm.Figure), LedgerText.Figure(arm.Mean),
            Quantile(arm, 1), Quantile(arm, 3), Quantile(arm, 5), Share(arm.Diverged), Share(arm.Failed),
        ]).Select(text => Html.Of($"{text}")),
    ];

    // What never happens is infinite, for which a document has no number.
    private static string Quantile(LedgerArm arm, int index) =>
        arm.Quantiles.Count == 0 ? "-" : LedgerText.Number(double.IsNaN(arm.Quantiles[index]) ? double.PositiveInfinity : arm.Quantiles[index]);

    private static string Share(LedgerShare? share) => share is null ? FigureText.Missing :
        string.Create(CultureInfo.InvariantCulture, $"{share.Count} ({FigureText.Percent(share.Low)} to {FigureText.Percent(share.High)})");

    private static Html Seed(string which, LedgerSeed seed) => Html.Of(
        $"""
        <p>{which} seed: {seed.Seed}, with {LedgerText.Number(seed.Value)}.</p>
        {Html.Lines(seed.Commands.Select(command => Html.Of($"<pre class=\"command\"><code>{command}</code></pre>")))}
        """);
}
