using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>Finds what has drifted from an earlier ledger.</summary>
public static class LedgerComparison
{
    /// <summary>A sentence for each line of the earlier ledger that is another now, or is gone.</summary>
    public static IReadOnlyList<string> Differences(Ledger earlier, Ledger now)
    {
        // By what documents say, which have fewer digits and no infinite numbers.
        (earlier, now) = (LedgerDocument.Read(LedgerDocument.Write(earlier)), LedgerDocument.Read(LedgerDocument.Write(now)));
        Dictionary<string, LedgerStatement> statements = now.Statements.ToDictionary(statement => statement.Id);
        List<string> differences = [];
        foreach (LedgerStatement statement in earlier.Statements)
            if (statements.TryGetValue(statement.Id, out LedgerStatement? other))
                differences.AddRange(statement.Lines.Select(line => Difference(statement.Id, line, other)).OfType<string>());
            else
                differences.Add($"{statement.Id}: it is gone");
        return differences;
    }

    private static string? Difference(string id, LedgerLine line, LedgerStatement now)
    {
        string name = $"{id}, {line.Test}, {line.Scope}";
        // Times are of another machine, or another moment.
        if (line.IsTimed)
            return null;
        if (now.Lines.FirstOrDefault(other => (other.Test, other.Scope) == (line.Test, line.Scope)) is not LedgerLine same)
            return $"{name}: the line is gone";
        if (line.Verdict.Main != same.Verdict.Main)
            return $"{name}: {line.Verdict.Main} has become {same.Verdict.Main}";
        if (line.Figure != same.Figure)
            return $"{name}: {Text(line.Figure)} has become {Text(same.Figure)}";
        return LedgerDocument.Text(line) == LedgerDocument.Text(same) ? null : $"{name}: other figures of the line have changed";
    }

    private static string Text(LedgerFigure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value:R} [{figure.Low:R}, {figure.High:R}]");
}
