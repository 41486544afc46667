using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.RandomNumbers;

namespace Kernels.Study;

/// <summary>The study itself: the same moons, the same draws and the same order of samples for every network.</summary>
public static class Experiment
{
    /// <summary>Runs the study.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="progress">Hears of samples, epochs and networks that are done.</param>
    /// <param name="recordedEpochs">The epochs after which the run keeps the parameters, in rising order; 0 is before the first. None by default.</param>
    /// <param name="cancellation">Ends the run, at the latest when a network has finished an epoch or its measures.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static StudyResult Run(
        StudyOptions options, IProgress<StudyProgress>? progress = null, IReadOnlyList<int>? recordedEpochs = null, CancellationToken cancellation = default)
    {
        recordedEpochs ??= [];
        NetworkTraining training = NetworkTraining.Of(options);
        // Compilers take their time; meanwhile the samples are made.
        Task<IReadOnlyList<StudyNetwork>> compiling = Task.Run(() => Compiled(options, training, cancellation), cancellation);
        StudyData data = StudyData.Make(options, progress, cancellation: cancellation);
        IReadOnlyList<StudyNetwork> networks = compiling.GetAwaiter().GetResult();
        List<NetworkRun> runs = [];
        RandomState random = new(options.Seed);
        foreach (StudyNetwork network in networks)
        {
            cancellation.ThrowIfCancellationRequested();
            random = new RandomState(options.Seed);
            runs.Add(new NetworkRun(network, training, data.Train, data.Test, random));
        }

        int recorded = 0;
        RecordAfter(epoch: 0);

        // The original draws weights and orders from one generator: the orders start where the weights of one network ended.
        int[] order = new int[data.Train.Count];
        List<int[]> firstOrders = [];
        Stopwatch stopwatch = Stopwatch.StartNew();
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Permutation(order);
            if (epoch <= 2)
                firstOrders.Add([.. order]);
            foreach (NetworkRun run in runs)
            {
                cancellation.ThrowIfCancellationRequested();
                run.Train(order);
            }
            RecordAfter(epoch);
            progress?.Report(new StudyProgress("epoch", epoch, options.Epochs));
        }
        TimeSpan trainingTime = stopwatch.Elapsed;

        FarSamples farSamples = FarSamples.Find(data.Train);
        return new StudyResult(options, data, firstOrders, farSamples, [.. runs.Select(Measure)], trainingTime)
        {
            RecordedEpochs = recordedEpochs,
        };

        NetworkResult Measure(NetworkRun run, int index)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new StudyProgress("network measured", index, runs.Count));
            return run.Measure(farSamples);
        }

        void RecordAfter(int epoch)
        {
            if (recorded == recordedEpochs.Count || recordedEpochs[recorded] != epoch)
                return;

            recorded++;
            foreach (NetworkRun run in runs)
                run.Record();
        }
    }

    private static IReadOnlyList<StudyNetwork> Compiled(StudyOptions options, NetworkTraining training, CancellationToken cancellation)
    {
        IReadOnlyList<StudyNetwork> networks = NetworkCreation.Of(options, cancellation);
        Rehearsal.Of(networks, training);
        return networks;
    }
}
