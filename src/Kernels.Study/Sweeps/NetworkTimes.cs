using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Kernels.Data;

namespace Kernels.Study.Sweeps;

/// <summary>Measures how long networks take for a sample, on this machine and at this time.</summary>
internal static class NetworkTimes
{
    private const int Samples = 1024;
    private const int Rounds = 9;
    private static readonly TimeSpan warmUp = TimeSpan.FromMilliseconds(20);

    /// <summary>Nanoseconds a sample of a batch, the least of some rounds, of each network.</summary>
    public static Dictionary<(string Activation, string Shape), double> Of(
        RunNetworks networks, IEnumerable<RunSettings> cells, CancellationToken cancellation)
    {
        RunSettings[] different = [.. cells.DistinctBy(cell => (cell.Activation, cell.Shape))];
        networks.Prepare(different, cancellation);
        Dictionary<(string, string), double> times = [];
        foreach (RunSettings cell in different)
        {
            cancellation.ThrowIfCancellationRequested();
            times.Add((cell.Activation, cell.Shape.Text), Measure(networks.Of(cell), cell));
        }
        return times;
    }

    private static double Measure(StudyNetwork kind, RunSettings cell)
    {
        IMlp<double> network = kind.Create();
        RunTraining.Draw(kind, network, cell);
        double[] inputs = Datasets.TwoMoons(Samples, noise: 0.18, seed: 0).Inputs.ToArray();
        double[] outputs = new double[Samples];
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < warmUp;)
            network.Forward(inputs, outputs);

        double least = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            network.Forward(inputs, outputs);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Samples);
        }
        return least;
    }
}
