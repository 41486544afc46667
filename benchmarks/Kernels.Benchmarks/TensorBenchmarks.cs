using System;
using System.Numerics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Kernels.Optimizers;

namespace Kernels.Benchmarks;

/// <summary>Generated kernels against the same network written with <c>System.Numerics.Tensors</c>, in both precisions.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[GenericTypeArguments(typeof(double))]
[GenericTypeArguments(typeof(float))]
public class TensorBenchmarks<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private Batch<T> batch = null!;
    private T[] probabilities = [];
    private T[] gradients = [];
    private readonly Sgd<T> descent = new(learningRate: 0.05);
    private IMlp<T> generated = null!;
    private TensorMlp<T> tensors = null!;

    [Params("relu", "sigmoid")]
    public string Activation { get; set; } = "";

    [Params(1, 64)]
    public int BatchSize { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        batch = new Batch<T>(BatchSize);
        probabilities = new T[BatchSize];
        generated = Networks.OfPrecision<T>(Activation);
        gradients = new T[generated.Shape.ParameterCount];
        tensors = new TensorMlp<T>(generated.Shape, generated.Parameters.ToArray(), Activation, BatchSize);
        RequireTheSameGradients();
    }

    [BenchmarkCategory("Forward"), Benchmark(Baseline = true)]
    public T TensorForward()
    {
        tensors.Forward(batch.Inputs, probabilities);
        return probabilities[0];
    }

    [BenchmarkCategory("Forward"), Benchmark]
    public T GeneratedForward()
    {
        generated.Forward(batch.Inputs, probabilities);
        return probabilities[0];
    }

    [BenchmarkCategory("Step"), Benchmark(Baseline = true)]
    public T TensorStep()
    {
        T loss = tensors.ComputeLossAndGradient(batch.Inputs, batch.Targets, gradients);
        tensors.Update(gradients, T.CreateTruncating(0.05));
        return loss;
    }

    [BenchmarkCategory("Step"), Benchmark]
    public T GeneratedStep()
    {
        T loss = generated.ComputeLossAndGradient(batch.Inputs, batch.Targets, gradients);
        descent.Step(generated.Parameters, gradients);
        return loss;
    }

    private void RequireTheSameGradients()
    {
        T[] expected = new T[gradients.Length];
        generated.ComputeLossAndGradient(batch.Inputs, batch.Targets, expected);
        tensors.ComputeLossAndGradient(batch.Inputs, batch.Targets, gradients);
        for (int index = 0; index < gradients.Length; index++)
            if (!(T.Abs(gradients[index] - expected[index]) <= T.CreateTruncating(1e-5)))
                throw new InvalidOperationException($"Parameter {index} has the gradient {expected[index]}; with tensors it comes to {gradients[index]}.");
    }
}
