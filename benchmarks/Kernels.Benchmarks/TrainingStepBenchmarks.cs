using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Kernels.Optimizers;

namespace Kernels.Benchmarks;

/// <summary>Loss, gradient and step of one batch.</summary>
[MemoryDiagnoser]
public class TrainingStepBenchmarks
{
    private readonly Batch<double> batch = new();
    private double[] gradients = [];
    private readonly Sgd<double> descent = new(learningRate: 0.05);
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
        gradients = new double[reference.Shape.ParameterCount];
    }

    [Benchmark(Baseline = true)]
    public double Reference() => Step(reference);

    [Benchmark]
    public double Generated() => Step(generated);

    private double Step(IMlp<double> network)
    {
        double loss = network.ComputeLossAndGradient(batch.Inputs, batch.Targets, gradients);
        descent.Step(network.Parameters, gradients);
        return loss;
    }
}
