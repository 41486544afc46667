using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace Kernels.Benchmarks;

/// <summary>The probability of one sample alone, by the method for that, which a network of one output has; the reference takes a batch of one.</summary>
[MemoryDiagnoser]
public class SampleForwardBenchmarks
{
    private readonly double[] input = new Batch<double>(size: 1).Inputs;
    private readonly double[] probability = new double[1];
    private Func<ReadOnlySpan<double>, double> generated = null!;
    private IMlp<double> reference = null!;

    [ParamsSource(nameof(Activations))]
    public string Activation { get; set; } = "";

    public static IEnumerable<string> Activations => Networks.Names;

    [GlobalSetup]
    public void Setup()
    {
        generated = Networks.GeneratedOfOneSample(Activation);
        reference = Networks.Reference(Activation);
    }

    [Benchmark(Baseline = true)]
    public double Reference()
    {
        reference.Forward(input, probability);
        return probability[0];
    }

    [Benchmark]
    public double Generated() => generated(input);
}
