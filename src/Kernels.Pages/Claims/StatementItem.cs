using System.Linq;
using Kernels.Pages.Markup;
using Kernels.Study.Claims;

namespace Kernels.Pages.Claims;

/// <summary>A statement on the page: its verdict in one line, all else when opened.</summary>
internal static class StatementItem
{
    private const string NoVerdict = "NO VERDICT YET";

    public static Html Of(LedgerStatement statement, int seeds, SeedNetworks networks) => Html.Of(
        $"""
        <li id="{statement.Id}">
        <details>
        <summary>{Verdict(statement)} <span class="id">{statement.Id}</span> <span class="sentence">{statement.Sentence} ({statement.Source})</span></summary>
        <div class="opened">
        {(statement.Reason is string reason ? Html.Of($"<p>{reason}</p>") : Opened(statement, seeds, networks))}
        </div>
        </details>
        </li>
        """);

    /// <summary>The class of a verdict.</summary>
    public static string KindOf(string verdict) => verdict.ToLowerInvariant().Replace(' ', '-');

    private static Html Verdict(LedgerStatement statement)
    {
        if (statement.Lines.Count == 0)
            return Html.Of($"<span class=\"verdict\">{NoVerdict}</span>");

        LedgerLine line = statement.Lines[0];
        string kind = KindOf(line.Verdict.Main);
        Html fragile = line.Verdict.IsFragile ? Html.Of($" <span class=\"fragile\">{LedgerText.Fragile}</span>") : Html.Empty;
        return Html.Of($"<span class=\"verdict {kind}\">{line.Verdict.Main}{fragile}</span>");
    }

    private static Html Opened(LedgerStatement statement, int seeds, SeedNetworks networks)
    {
        LedgerLine[] others = [.. statement.Lines.Where(line => !line.IsPrimary)];
        Html lines = Html.Lines(LedgerText.Primary(statement).Select((line, index) => LineArticle.Of(
            $"{statement.Id}-{index + 1}", line, seeds, index == 0 ? networks : SeedNetworks.None)));
        return Html.Of(
            $"""
            {lines}
            {Html.Lines(statement.Maps.Select(MapTable.Of))}
            {(others.Length == 0 ? Html.Empty : Others(others))}
            <p>These lines again:</p>
            <pre class="command"><code>{statement.Command}</code></pre>
            """);
    }

    private static Html Others(LedgerLine[] lines)
    {
        string[] columns = ["Measure", "Scope", "Verdict", "Arms", "Figure", "Rule"];
        return Html.Of($"<div class=\"scroll\">{HtmlTable.Of("Other measures", columns, lines.Select(Row))}</div>");
    }

    private static Html[] Row(LedgerLine line)
    {
        string[] cells = [line.Test, line.Scope, LedgerText.Verdict(line), LedgerText.Arms(line), LedgerText.Figure(line.Figure), line.Rule ?? ""];
        return [.. cells.Select(cell => Html.Of($"{cell}"))];
    }
}
