using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Provenance;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Puts statements to the test: finds the rates, runs what is needed, judges.</summary>
/// <param name="source">Where results of runs come from.</param>
/// <param name="progress">Hears how far it is.</param>
public sealed class LedgerRun(IRunSource source, IProgress<StudyProgress>? progress = null)
{
    /// <summary>The ledger of some statements.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="seeds">How many seeds, at least 2.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 seeds.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Ledger Judge(IReadOnlyList<Statement> statements, int seeds, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 2);
        (Arm Arm, Scope Scope)[] needed = [.. Needed(statements).Distinct()];
        string[] tuned = [.. needed.Where(one => IsTuned(one.Scope)).Select(one => one.Arm.Activation).Distinct()];
        RunBatches batches = new(source, progress);
        IReadOnlyList<TunedRates> rates = tuned.Length == 0 ? [] : new Tuning(batches).Find(tuned, cancellation);
        ArmRuns runs = new(rates, seeds);
        if (needed.Length > 0)
            runs.Run(needed, batches, cancellation);

        LineMaker lines = new(runs, new Resampling());
        List<LedgerStatement> judged = [];
        foreach ((int index, Statement statement) in statements.Index())
        {
            progress?.Report(new StudyProgress("statement", index, statements.Count));
            judged.Add(Judge(statement, lines, seeds, cancellation));
        }
        return new Ledger(seeds, rates, judged);
    }

    private static LedgerStatement Judge(Statement statement, LineMaker lines, int seeds, CancellationToken cancellation)
    {
        List<LedgerLine> made = [];
        foreach ((int index, Test test) in statement.Tests.Index())
            foreach (Scope scope in test.Scopes)
            {
                cancellation.ThrowIfCancellationRequested();
                made.Add(lines.Make(test, scope, isPrimary: index == 0));
            }
        string command = $"{ProductInfo.Command} -- claims {statement.Id} --seeds {seeds}";
        return new LedgerStatement(statement.Id, statement.Source, statement.Sentence, statement.Reason, command, made);
    }

    private static IEnumerable<(Arm Arm, Scope Scope)> Needed(IEnumerable<Statement> statements) =>
        from statement in statements
        from test in statement.Tests
        from scope in test.Scopes
        from side in test.Sides
        select (side.Arm, scope);

    private static bool IsTuned(Scope scope) => scope is Scope.TunedByLoss or Scope.TunedByExcess;
}
