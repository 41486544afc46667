using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>Tells beforehand how long runs take, from a few short ones.</summary>
/// <remarks>A time is no result: it differs each time.</remarks>
public static class SweepEstimate
{
    private const int Tried = 4;
    private const int FewEpochs = 200;
    private const uint FirstSeed = 4_000_000_000;
    private const uint Rounds = 3;

    /// <summary>The time that some runs of a sweep will take.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="places">The places of the runs.</param>
    /// <param name="pool">The pool that will make them.</param>
    /// <param name="cancellation">Ends the trial.</param>
    public static TimeSpan Of(SweepPlan plan, IReadOnlyList<int> places, RunPool pool, CancellationToken cancellation)
    {
        if (places.Count == 0)
            return TimeSpan.Zero;
        int[] cells = [.. places.Select(place => place % plan.Cells.Count).Distinct().OrderBy(cell => Work(plan.Cells[cell]))];
        int[] tried = [.. Enumerable.Range(0, Math.Min(Tried, cells.Length)).Select(index => cells[Place(index, cells.Length)])];
        Dictionary<int, Pace> paces = tried.Zip(Paces([.. tried.Select(cell => plan.Cells[cell])], pool, cancellation)).ToDictionary();
        Cost[] costs = [.. plan.Cells.Select(cell => CostOf(plan, cell, paces))];
        RunSettings[] kinds = [.. plan.Cells.Select(RunOrder.Training)];
        int[] trainings = [.. kinds.Select(kind => Array.IndexOf(kinds, kind))];
        int data = plan.DataSeed is null ? places.Select(place => place / plan.Cells.Count).Distinct().Count() : 1;
        double seconds = data * paces.Values.Max(pace => pace.Data);
        // Runs that differ in budget alone are one training.
        foreach (IGrouping<(int, int), Cost> training in places.GroupBy(
            place => (place / plan.Cells.Count, trainings[place % plan.Cells.Count]), place => costs[place % plan.Cells.Count]))
        {
            foreach (Cost run in training)
                seconds += run.Start;
            seconds += training.Max(run => run.Epochs);
        }
        return TimeSpan.FromSeconds(seconds / pool.Threads);
    }

    // The lightest cell, the heaviest, and some between them.
    private static int Place(int index, int count) => count <= Tried ? index : (int)((long)index * (count - 1) / (Tried - 1));

    private static Cost CostOf(SweepPlan plan, RunSettings cell, Dictionary<int, Pace> paces)
    {
        (int nearest, Pace pace) = paces.MinBy(pace => Math.Abs(Work(plan.Cells[pace.Key]) - Work(cell)));
        RunSettings like = plan.Cells[nearest];
        return new Cost(pace.Start, pace.Epoch * cell.Epochs * EpochWork(cell) / EpochWork(like));
    }

    private static double Work(RunSettings cell) => cell.Epochs * EpochWork(cell);

    // An activation costs about as much as some ten parameters.
    private static double EpochWork(RunSettings cell)
    {
        int[] widths = [.. cell.Shape.Widths];
        double ofSample = 0;
        for (int layer = 1; layer < widths.Length; layer++)
            ofSample += widths[layer] * (widths[layer - 1] + 10);
        return cell.Samples * ofSample;
    }

    private static List<Pace> Paces(RunSettings[] cells, RunPool pool, CancellationToken cancellation)
    {
        // The first round compiles.
        Seconds([.. cells.Select(cell => cell with { Epochs = 1 })], pool, cancellation);
        List<Pace> paces = [];
        foreach (RunSettings cell in cells)
        {
            RunSettings untrained = cell with { Epochs = 0 };
            RunSettings trained = cell with { Epochs = Math.Clamp(cell.Epochs, 1, FewEpochs) };
            (double withData, double start, double training) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
            for (uint seed = FirstSeed; seed < FirstSeed + Rounds; seed++)
            {
                withData = Math.Min(withData, Seconds([untrained with { DataSeed = seed }], pool, cancellation));
                start = Math.Min(start, Seconds([untrained with { DataSeed = seed }], pool, cancellation));
                training = Math.Min(training, Seconds([trained with { DataSeed = seed }], pool, cancellation));
            }
            paces.Add(new Pace(Math.Max(0, withData - start), start, Math.Max(0, training - start) / trained.Epochs));
        }
        return paces;
    }

    private static double Seconds(RunSettings[] runs, RunPool pool, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        pool.Run(runs, null, cancellation);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Seconds of the data of a seed, of a run besides them and its epochs, and of an epoch.</summary>
    private sealed record Pace(double Data, double Start, double Epoch);

    /// <summary>Seconds of a run besides its epochs, and of all of them.</summary>
    private sealed record Cost(double Start, double Epochs);
}
