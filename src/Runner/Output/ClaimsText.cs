using System.Collections.Generic;
using System.Text;
using Kernels.Study.Claims;
using Kernels.Study.Sweeps;
using Kernels.Study.Text;

namespace Runner.Output;

/// <summary>The ledger as text for people: a head for each statement, and a line for each scope of its primary test.</summary>
internal static class ClaimsText
{
    private const int IdWidth = 4;
    private const int VerdictWidth = 34;
    private const int ScopeWidth = 17;
    private const int FigureWidth = 34;
    private const string Indent = "    ";

    /// <summary>A statement in a list.</summary>
    public static string Listed(Statement statement) =>
        $"{statement.Id.PadRight(IdWidth)}{statement.Sentence} ({statement.Source})\n"
        + (statement.Reason is string reason ? $"{Indent}No verdict yet: {reason}\n" : "");

    /// <summary>The whole ledger.</summary>
    public static string Of(Ledger ledger)
    {
        StringBuilder text = new();
        foreach (LedgerStatement statement in ledger.Statements)
        {
            text.Append($"{statement.Id.PadRight(IdWidth)}{statement.Sentence} ({statement.Source})\n");
            foreach (string line in statement.Reason is string reason ? [$"No verdict yet: {reason}"] : Lines(statement, ledger.Seeds))
                text.Append($"{Indent}{line}\n");
            text.Append('\n');
        }
        foreach (string sentence in LedgerStory.Of(ledger))
            text.Append($"{sentence}\n");
        return text.ToString();
    }

    /// <summary>What there is to do with a shard.</summary>
    public static string OfShard(Shard shard, string store, string digest) =>
        $"Shard {shard} is in {store}, digest {digest}. When all shards are there: sweep merge, with all their stores and --output, "
        + "then claims with that as its --store\n";

    private static IEnumerable<string> Lines(LedgerStatement statement, int seeds)
    {
        foreach (LedgerLine line in LedgerText.Primary(statement))
        {
            string counted = line.Arms.Count == 0 || line.IsTimed ? "" : $", {ListText.Count(seeds - line.NotFinite, "seed")}";
            string left = line.NotFinite == 0 ? "" : $", {line.NotFinite} not finite";
            string scope = line.Arms.Count == 0 ? "counted" : line.Scope;
            string figure = LedgerText.Figure(line.Figure).PadRight(FigureWidth);
            string arms = (LedgerText.Arms(line) + counted + left).TrimStart(',', ' ');
            yield return $"{LedgerText.Verdict(line).PadRight(VerdictWidth)}{scope.PadRight(ScopeWidth)}{figure}{arms}".TrimEnd();
        }
        LedgerLine first = statement.Lines[0];
        foreach ((string which, LedgerSeed? seed) in ((string, LedgerSeed?)[])[("typical", first.Typical), ("worst", first.Worst)])
            foreach (string command in seed?.Commands ?? [])
                yield return $"{which} seed: {command}";
    }
}
