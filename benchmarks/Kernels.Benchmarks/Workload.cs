using System;
using Kernels.Optimizers;

namespace Kernels.Benchmarks;

/// <summary>A network of random parameters, with samples for it.</summary>
internal sealed class Workload(IMlp<double> network, int largestBatch)
{
    private readonly IMlp<double> network = Networks.Randomise(network);
    private readonly Batch<double> batch = new(largestBatch);
    private readonly Sgd<double> descent = new(learningRate: 0.05);
    private readonly double[] probabilities = new double[largestBatch];
    private readonly double[] gradients = new double[network.Shape.ParameterCount];

    /// <summary>The probabilities of so many samples; the first of them.</summary>
    public double Forward(int batchSize)
    {
        network.Forward(batch.Inputs.AsSpan(0, 2 * batchSize), probabilities.AsSpan(0, batchSize));
        return probabilities[0];
    }

    /// <summary>Loss, gradient and step of so many samples; the loss.</summary>
    public double Step(int batchSize)
    {
        double loss = network.ComputeLossAndGradient(batch.Inputs.AsSpan(0, 2 * batchSize), batch.Targets.AsSpan(0, batchSize), gradients);
        descent.Step(network.Parameters, gradients);
        return loss;
    }
}
