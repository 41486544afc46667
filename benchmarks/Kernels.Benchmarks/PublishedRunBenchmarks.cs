using System.Numerics;
using BenchmarkDotNet.Attributes;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Benchmarks;

/// <summary>One network of the published run: 800 epochs over 300 samples in batches of 64, each epoch in a random order.</summary>
[MemoryDiagnoser]
[GenericTypeArguments(typeof(double))]
[GenericTypeArguments(typeof(float))]
public class PublishedRunBenchmarks<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly Batch<T> samples = new(300);
    private readonly int[] order = new int[300];
    private IMlp<T> network = null!;
    private MiniBatchTrainer<T> trainer = null!;

    [Params("relu", "sigmoid")]
    public string Activation { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        network = Networks.OfPrecision<T>(Activation);
        trainer = new MiniBatchTrainer<T>(network, new Sgd<T>(0.05), batchSize: 64);
    }

    [Benchmark]
    public T Training()
    {
        RandomState random = new(42);
        InitialWeights.Draw(network, random, Activation == "relu" ? InitialScale.He : InitialScale.LeCun);
        T loss = T.Zero;
        for (int epoch = 0; epoch < 800; epoch++)
        {
            random.Permutation(order);
            loss = trainer.TrainEpoch(samples.Inputs, samples.Targets, order);
        }
        return loss;
    }
}
