using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace Kernels.Benchmarks;

/// <summary>Loss, gradient and update of one batch.</summary>
[MemoryDiagnoser]
public class TrainingStepBenchmarks
{
    private readonly Batch<double> batch = new();
    private double[] gradients = [];
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
        double loss = network.LossAndGradient(batch.Inputs, batch.Targets, gradients);
        network.Update(gradients, learningRate: 0.05);
        return loss;
    }
}
