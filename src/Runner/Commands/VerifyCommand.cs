using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Kernels.Study.Claims;
using Kernels.Study.Text;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Makes an earlier ledger again and says what has drifted.</summary>
internal sealed class VerifyCommand(VerifyOptions options, Terminal terminal, CancellationToken cancellation)
{
    public void AddTo(Command command)
    {
        options.AddTo(command);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        Ledger earlier = options.Baseline(arguments, cancellation);
        Statement[] statements = [.. earlier.Statements.Select(statement => ClaimCatalog.Find(statement.Id)).OfType<Statement>()];
        (Ledger now, _, _) = ClaimsRuns.Judge(statements, earlier.Seeds, options.Store(arguments), terminal, cancellation);
        IReadOnlyList<string> differences = LedgerComparison.Differences(earlier, now);
        int lines = earlier.Statements.Sum(statement => statement.Lines.Count);
        terminal.Print(
            differences.Count == 0
                ? $"The ledger is the same: {ListText.Count(lines, "line")} over {ListText.Count(earlier.Seeds, "seed")}.\n"
                : string.Concat(differences.Select(difference => $"{difference}\n")),
            cancellation);
        return differences.Count == 0 ? ExitCode.Done : ExitCode.Drifted;
    }
}
