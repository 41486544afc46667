using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Kernels.Networks;

namespace Kernels.Benchmarks;

/// <summary>A sample alone, called on the network's own type, through <see cref="IOneOutputMlp{T}"/>, and in a generic method that knows neither.</summary>
public class InterfaceBenchmarks
{
    private const int Samples = 256;
    private readonly double[] inputs = new Batch<double>(Samples).Inputs;
    private readonly ReluMlp network = new();

    [GlobalSetup]
    public void Setup() => Networks.Randomise(network);

    [Benchmark(Baseline = true, OperationsPerInvoke = Samples)]
    public double OwnType()
    {
        double sum = 0.0;
        for (int sample = 0; sample < Samples; sample++)
            sum += network.Forward(inputs.AsSpan(2 * sample, 2));
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Samples)]
    public double Interface() => Sum<IOneOutputMlp<double>, double>(network, inputs);

    [Benchmark(OperationsPerInvoke = Samples)]
    public double Generic() => Sum<ReluMlp, double>(network, inputs);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Sum<TNetwork, T>(TNetwork network, T[] inputs)
        where TNetwork : class, IOneOutputMlp<T>
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int sample = 0; sample < Samples; sample++)
            sum += network.Forward(inputs.AsSpan(2 * sample, 2));
        return sum;
    }
}
