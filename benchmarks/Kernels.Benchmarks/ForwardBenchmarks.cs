using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace Kernels.Benchmarks;

/// <summary>The probabilities of a batch of 64.</summary>
[MemoryDiagnoser]
public class ForwardBenchmarks
{
    private readonly Batch<double> batch = new();
    private readonly double[] probabilities = new double[64];
    private IMlp<double> generated = null!;
    private IMlp<double> reference = null!;

    [ParamsSource(nameof(Activations))]
    public string Activation { get; set; } = "";

    public static IEnumerable<string> Activations => Networks.Names;

    [GlobalSetup]
    public void Setup()
    {
        generated = Networks.Generated(Activation);
        reference = Networks.Reference(Activation);
    }

    [Benchmark(Baseline = true)]
    public double Reference() => Run(reference);

    [Benchmark]
    public double Generated() => Run(generated);

    private double Run(IMlp<double> network)
    {
        network.Forward(batch.Inputs, probabilities);
        return probabilities[0];
    }
}
