using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>The ledger as Markdown.</summary>
public static class LedgerMarkdown
{
    public const string FileName = "claims.md";

    /// <summary>A page: what the ledger says, then the tables.</summary>
    public static string Page(Ledger ledger) =>
        $"# Which conclusions hold\n\n{string.Join("\n", LedgerStory.Of(ledger))}\n\n{Summary(ledger)}\n{Table(ledger)}{Rates(ledger)}";

    /// <summary>A row for each scope of each primary test.</summary>
    public static string Table(Ledger ledger) =>
        "| id | statement | scope | arms | figure [95 %] | rule | seeds | verdict |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + string.Concat(ledger.Statements.SelectMany(statement => Rows(statement, ledger.Seeds)));

    /// <summary>A row for each statement: its verdict with the study's settings, and with each activation at its own best rate.</summary>
    public static string Summary(Ledger ledger) =>
        "| id | statement | as published | at its own best rate |\n| --- | --- | --- | --- |\n"
        + string.Concat(ledger.Statements.Select(statement => Row(
            statement.Id, statement.Sentence, Verdict(statement, isTuned: false), Verdict(statement, isTuned: true))));

    private static string Verdict(LedgerStatement statement, bool isTuned)
    {
        string tuned = ScopeText.Of(Scope.TunedByExcess);
        LedgerLine? line = isTuned
            ? LedgerText.Primary(statement).FirstOrDefault(line => line.Scope == tuned)
            : LedgerText.Primary(statement).FirstOrDefault(line => line.Scope == ScopeText.Of(Scope.Published))
                ?? LedgerText.Primary(statement).FirstOrDefault(line => line.Scope != tuned);
        return line is null ? "" : $"{LedgerText.Verdict(line)}{(line.IsTimed ? " (timed)" : "")}";
    }

    private static IEnumerable<string> Rows(LedgerStatement statement, int seeds)
    {
        if (statement.Reason is string reason)
            return [Row(statement.Id, statement.Sentence, "", "", "", "", "", $"none: {reason}")];
        return LedgerText.Primary(statement).Select((line, index) => Row(
            statement.Id, index == 0 ? statement.Sentence : "", line.Arms.Count == 0 ? "counted" : line.Scope, LedgerText.Arms(line),
            LedgerText.Figure(line.Figure), line.Rule ?? "", line.Arms.Count == 0 || line.IsTimed ? "" : $"{seeds - line.NotFinite}",
            LedgerText.Verdict(line)));
    }

    private static string Rates(Ledger ledger) => ledger.Rates.Count == 0 ? "" :
        "\n| activation | shape | rate by loss | rate by excess error |\n| --- | --- | --- | --- |\n"
        + string.Concat(ledger.Rates.Select(rates => Row(rates.Activation, rates.Shape, LedgerText.Number(rates.ByLoss), LedgerText.Number(rates.ByExcess))));

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells.Select(Escaped))} |\n";

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
