using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Study.Provenance;
using Kernels.Study.Statistics;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Puts statements to the test: finds the rates, runs what is needed, judges.</summary>
/// <param name="source">Where results of runs come from.</param>
/// <param name="progress">Hears how far it is.</param>
/// <param name="figures">Keeps figures for another time; null for none.</param>
/// <param name="pool">Has networks that need not be compiled once more; null for none.</param>
public sealed class LedgerRun(IRunSource source, IProgress<StudyProgress>? progress = null, IFigureCache? figures = null, RunPool? pool = null)
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
        RunBatches batches = new(source, progress);
        Resampling resampling = new(figures);
        MapMaker mapMaker = new(resampling);
        // The maps' trainings go on beyond those that choose rates, which are then there.
        mapMaker.Run(statements, batches, cancellation);
        (IReadOnlyList<TunedRates> rates, (Arm Arm, Scope Scope)[] needed, ArmRuns runs) = Tune(statements, seeds, batches, cancellation);
        if (needed.Length > 0)
            runs.Run(needed, batches, cancellation);

        IReadOnlyList<LedgerMap>[] maps = mapMaker.Of(statements);
        IReadOnlyList<LedgerLine> lines = Lines(statements, new LineMaker(runs, resampling), cancellation);
        Arm[] sized = [.. DepthClaims.Arms(statements)];
        IReadOnlyList<LedgerCost> costs = sized.Length == 0 ? [] : new CostMaker(runs, resampling, pool).Of(sized, cancellation);
        int taken = 0;
        string? machine = costs.Count > 0 || lines.Any(line => line.IsTimed) ? RunEnvironment.Current.ToString() : null;
        return new Ledger(seeds, rates, machine, costs, [.. statements.Select(OfStatement)]);

        LedgerStatement OfStatement(Statement statement, int index)
        {
            int count = statement.Tests.Sum(test => test.Scopes.Count);
            IReadOnlyList<LedgerLine> own = [.. lines.Skip(taken).Take(count)];
            taken += count;
            string command = $"{ProductInfo.Command} -- claims {statement.Id} --seeds {seeds}";
            return new LedgerStatement(statement.Id, statement.Source, statement.Sentence, statement.Reason, command, own, maps[index]);
        }
    }

    /// <summary>A part of the runs behind the ledger of some statements. It finds the learning rates first, for which each part makes all runs.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="seeds">How many seeds, at least 2.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 seeds.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<RunSettings> RunsOf(IReadOnlyList<Statement> statements, int seeds, Shard shard, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 2);
        (_, (Arm Arm, Scope Scope)[] needed, ArmRuns runs) = Tune(statements, seeds, new RunBatches(source, progress), cancellation);
        // A shard has its part of either, as those for maps take another time.
        return [.. PartOf(runs.Needed(needed).Runs).Union(PartOf(MapMaker.Needed(statements)))];

        IEnumerable<RunSettings> PartOf(IReadOnlyList<RunSettings> all)
        {
            (int start, int end) = shard.Of(all.Count);
            return all.Skip(start).Take(end - start);
        }
    }

    /// <summary>Makes runs and judges nothing.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Make(IReadOnlyList<RunSettings> runs, CancellationToken cancellation) => new RunBatches(source, progress).Run("run", runs, cancellation);

    /// <summary>What each line needs, and the best rates of the tuned scopes.</summary>
    private static (IReadOnlyList<TunedRates> Rates, (Arm Arm, Scope Scope)[] Needed, ArmRuns Runs) Tune(
        IReadOnlyList<Statement> statements, int seeds, RunBatches batches, CancellationToken cancellation)
    {
        (Arm Arm, Scope Scope)[] needed = [.. Needed(statements).Distinct()];
        Arm[] tuned = [.. needed.Where(one => IsTuned(one.Scope)).Select(one => one.Arm)];
        IReadOnlyList<TunedRates> rates = tuned.Length == 0 ? [] : new Tuning(batches).Find(tuned, cancellation);
        return (rates, needed, new ArmRuns(rates, seeds, statements));
    }

    /// <summary>The lines of all statements, in their order, made on all cores.</summary>
    private LedgerLine[] Lines(IReadOnlyList<Statement> statements, LineMaker maker, CancellationToken cancellation)
    {
        (Test Test, Scope Scope, bool IsPrimary)[] wanted =
        [
            .. from statement in statements
               from test in statement.Tests.Index()
               from scope in test.Item.Scopes
               select (test.Item, scope, test.Index == 0),
        ];
        LedgerLine[] lines = new LedgerLine[wanted.Length];
        Lock oneReport = new();
        int done = 0;
        progress?.Report(new StudyProgress("line", 0, lines.Length));
        int[] timed = [.. Enumerable.Range(0, lines.Length).Where(index => wanted[index].Test.IsTimed)];
        int[] others = [.. Enumerable.Range(0, lines.Length).Except(timed)];
#pragma warning disable RS0030 // Each line has a place of its own; nothing is added up.
        Parallel.ForEach(others, new ParallelOptions { CancellationToken = cancellation }, Make);
#pragma warning restore RS0030

        // Times are taken while nothing else is done.
        foreach (int index in timed)
        {
            cancellation.ThrowIfCancellationRequested();
            Make(index);
        }
        return lines;

        void Make(int index)
        {
            lines[index] = maker.Make(wanted[index].Test, wanted[index].Scope, wanted[index].IsPrimary);
            lock (oneReport)
                progress?.Report(new StudyProgress("line", ++done, lines.Length));
        }
    }

    private static IEnumerable<(Arm Arm, Scope Scope)> Needed(IEnumerable<Statement> statements) =>
        from statement in statements
        from test in statement.Tests
        from scope in test.Scopes
        from side in test.Sides
        select (side.Arm, scope);

    private static bool IsTuned(Scope scope) => scope is Scope.TunedByLoss or Scope.TunedByExcess;
}
