using System;
using System.Diagnostics;
using System.Linq;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Study.Sweeps;
using Kernels.Training;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>How near a sweep on all cores comes to that many bare trainings. The mark on a quiet machine is 85 %; a busy one gives less.</summary>
public sealed class SweepSpeedTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Epochs = 800;
    private const int Rounds = 5;
    private const double LeastOnABusyMachine = 0.4;

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("relu")]
    [InlineData("sigmoid")]
    public void ASweepTrainsAboutAsFastAsBareLoops(string activation)
    {
        RunPool pool = new();
        RunSettings[] runs =
        [
            .. Enumerable.Range(0, 100).SelectMany(seed => ((double[])[0.05, 0.1]).Select(
                rate => Published.Run(activation, seed) with { LearningRate = rate, MeasuresGeometry = false })),
        ];
        pool.Run(runs, null, default);
        double best = 0;
        double ofProcessor = 0;
        for (int round = 0; round < Rounds; round++)
        {
            (double bare, double bareOfProcessor) = PerSecond(20, () => TrainAlone(activation, 20));
            (double sweep, double sweepOfProcessor) = PerSecond(runs.Length, () => pool.Run(runs, null, default));
            best = Math.Max(best, sweep / (pool.Threads * bare));
            ofProcessor = Math.Max(ofProcessor, sweepOfProcessor / bareOfProcessor);
        }
        output.WriteLine(
            $"{activation}: a sweep with the headline measures trains at {best:P1} of {pool.Threads} bare loops, by processor time {ofProcessor:P1}");
        Assert.InRange(best, LeastOnABusyMachine, 1.5);
    }

    private static void TrainAlone(string activation, int times)
    {
        StudyNetwork kind = NetworkCatalog.Find(activation)!;
        StudyData data = StudyData.Make(StudyOptions.Published);
        IMlp<double> network = kind.Create();
        int[] order = new int[data.Train.Count];
        for (int time = 0; time < times; time++)
        {
            RandomState random = new((uint)time);
            InitialWeights.Draw(network, random, kind.Scale);
            MiniBatchTrainer<double> trainer = new(network, new Sgd<double>(0.05), 64);
            for (int epoch = 0; epoch < Epochs; epoch++)
            {
                random.Permutation(order);
                trainer.TrainEpoch(data.Train.X, data.Train.Y, order);
            }
        }
    }

    /// <summary>Trainings in a second, and in a second of processor time, which other programs do not take away.</summary>
    private static (double Elapsed, double OfProcessor) PerSecond(int count, Action work)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        work();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return (count / elapsed, count / (process.TotalProcessorTime - before).TotalSeconds);
    }
}
