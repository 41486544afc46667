using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kernels.Pages.Sweeps;
using Kernels.Study;
using Kernels.Study.Exports;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Runner.Output;
using Runner.Results;

namespace Runner.Commands;

/// <summary>Trains every combination of some settings over seeds, and shows what came of it.</summary>
internal sealed class SweepCommand(SweepOptions options, Terminal terminal, CancellationToken cancellation)
{
    public void AddTo(Command command)
    {
        options.AddTo(command);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        SweepPlan plan = options.Plan(arguments);
        Shard shard = options.Shard(arguments);
        string store = options.Store(arguments);
        if (!shard.IsPart && options.OutputFolder(arguments) is string place)
            StoreWork.RefuseAsOutput(store, Path.Combine(place, SweepDocument.FileName), Path.Combine(place, SweepTable.FileName));
        RunPool pool = new();
        (IReadOnlyList<int> missing, TimeSpan time) = Prepare(plan, shard, store, pool);
        string beginning = SweepText.Beginning(plan, shard, missing.Count, time, pool.Threads);
        if (options.WantsJson(arguments) && !options.IsDryRun(arguments))
            terminal.Tell(beginning, cancellation);
        else
            terminal.Print(beginning, cancellation);
        if (options.IsDryRun(arguments))
            return ExitCode.Done;
        if (shard.IsPart)
            return MakeShard(plan, shard, store, pool, missing);

        using ResultFolder? folder = options.OutputFolder(arguments) is string path ? ResultFolder.Open(path) : null;
        (SweepResult result, SweepPageData? page) = Make(plan, shard, store, pool, missing, sweep =>
        {
            SweepResult table = sweep.Result(options.Measures(arguments));
            return (table, folder is null ? null : PageOf(sweep, table, pool));
        });
        return Show(result, page, options.WantsJson(arguments), folder);
    }

    /// <summary>What is missing, and how long it will take. A dry run makes no store.</summary>
    private (IReadOnlyList<int> Missing, TimeSpan Time) Prepare(SweepPlan plan, Shard shard, string store, RunPool pool)
    {
        (int start, int end) = shard.Of(plan.Count);
        IReadOnlyList<int> missing = File.Exists(store)
            ? StoreWork.Do(store, pool, (runs, _) => new StoredSweep(runs, plan).Missing(shard), terminal, cancellation)
            : [.. Enumerable.Range(start, end - start)];
        using ProgressBar bar = new(terminal, new StudyProgress("timing a few runs"));
        return (missing, Interruptible.Compute(() => SweepEstimate.Of(plan, missing, pool, cancellation), cancellation));
    }

    private int MakeShard(SweepPlan plan, Shard shard, string store, RunPool pool, IReadOnlyList<int> missing)
    {
        string digest = Make(plan, shard, store, pool, missing, sweep => sweep.Digest().ToString());
        terminal.Print(SweepText.OfShard(shard, store, digest), cancellation);
        return ExitCode.Done;
    }

    private T Make<T>(SweepPlan plan, Shard shard, string store, RunPool pool, IReadOnlyList<int> missing, Func<StoredSweep, T> read) => StoreWork.Do(
        store,
        pool,
        (runs, progress) =>
        {
            StoredSweep sweep = new(runs, plan);
            (int start, int end) = shard.Of(plan.Count);
            runs.Note(plan.Text, shard, end - start, isFinished: false);
            sweep.Make(missing, new RunsDone(progress, missing.Count), cancellation);
            runs.Note(plan.Text, shard, end - start, isFinished: true);
            progress.Report(new StudyProgress("reading the results"));
            return read(sweep);
        },
        terminal,
        cancellation);

    private SweepPageData PageOf(StoredSweep sweep, SweepResult table, RunPool pool) => new(
        table, sweep.LossBands(), sweep.Summaries("fresh"),
        SweepFrontier.Networks(sweep.Summaries("excess"), pool.Times(table.Plan.Cells, cancellation)));

    private int Show(SweepResult result, SweepPageData? page, bool wantsJson, ResultFolder? folder)
    {
        byte[] document = SweepDocument.Write(result);
        terminal.Print(wantsJson ? Encoding.UTF8.GetString(document) : SweepText.Of(result), cancellation);
        if (folder is not null && page is not null)
        {
            ResultFile[] files =
            [
                new(SweepDocument.FileName, document),
                new(SweepTable.FileName, SweepTable.Write(result)),
                new(SweepPage.FileName, Encoding.UTF8.GetBytes(SweepPage.Write(page))),
            ];
            folder.Put(files, cancellation);
            if (!wantsJson)
                terminal.Print($"Files: {string.Join(", ", files.Select(file => folder.PathOf(file.Name)))}\n", CancellationToken.None);
        }
        return ExitCode.Done;
    }

    private sealed class RunsDone(IProgress<StudyProgress> progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new StudyProgress("run", value, total));
    }
}
