using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using Clock = System.Diagnostics.Stopwatch;

namespace Kernels.Peers.ManyShapes;

/// <summary>What is measured of one network.</summary>
internal interface IShapeWorkload
{
    /// <summary>Nanoseconds of a sample, or the mean output.</summary>
    /// <param name="work"><c>infer-</c> and the size of a batch, or <c>mean</c>.</param>
    double Measure(string work);
}

/// <summary>A network with the parameters and inputs that every language computes alike.</summary>
/// <typeparam name="T">The type of its numbers.</typeparam>
internal sealed class ShapeWorkload<T> : IShapeWorkload
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostSamples = 16384;
    private const int FewestSamples = 1024;
    private const int FewestPasses = 3;
    private const int MostPasses = 12;
    private const int EnoughMilliseconds = 30;

    private readonly IOneOutputMlp<T> network;
    private readonly T[] inputs = new T[2 * MostSamples];
    private readonly T[] outputs = new T[MostSamples];

    public ShapeWorkload(IOneOutputMlp<T> network)
    {
        this.network = network;
        for (int index = 0; index < inputs.Length; index++)
            inputs[index] = T.CreateTruncating((index * 31 % 101 - 50) / 50.0);
        MlpShape shape = network.Shape;
        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            Fill(shape.WeightsOffset(layer), shape.FanIn(layer) * shape.Width(layer), Math.Sqrt(6.0 / shape.FanIn(layer)));
            Fill(shape.BiasesOffset(layer), shape.Width(layer), 0.1);
        }
    }

    public double Measure(string work)
    {
        if (work == "mean")
        {
            network.Forward(inputs, outputs);
            return outputs.Average(output => double.CreateTruncating(output));
        }
        int batch = int.Parse(work.Split('-')[1], CultureInfo.InvariantCulture);
        int samples = Math.Max(batch, FewestSamples);
        return FastestNanoseconds(() => Infer(batch, samples)) / samples;
    }

    private void Fill(int start, int count, double scale)
    {
        for (int index = start; index < start + count; index++)
            network.Parameters[index] = T.CreateTruncating((index * 7919L % 1009 - 504) / 504.0 * scale);
    }

    // Compiled well from the first call, as emitted code is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Infer(int batch, int samples)
    {
        ReadOnlySpan<T> rows = inputs;
        Span<T> results = outputs;
        if (batch == 1)
            for (int at = 0; at < samples; at++)
                results[at] = network.Forward(rows.Slice(2 * at, 2));
        else
            for (int at = 0; at < samples; at += batch)
                network.Forward(rows.Slice(2 * at, 2 * batch), results.Slice(at, batch));
    }

    // As many passes as every program takes.
    private static double FastestNanoseconds(Action work)
    {
        long start = Clock.GetTimestamp();
        double fastest = double.PositiveInfinity;
        for (int pass = 0; pass < FewestPasses || pass < MostPasses && Clock.GetElapsedTime(start).TotalMilliseconds < EnoughMilliseconds; pass++)
        {
            long begin = Clock.GetTimestamp();
            work();
            // Not a TimeSpan, which counts by 100 ns.
            fastest = Math.Min(fastest, (Clock.GetTimestamp() - begin) * 1e9 / Clock.Frequency);
        }
        return fastest;
    }
}
