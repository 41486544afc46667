using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kernels.Training;

/// <summary>Trains a network by mini-batch gradient descent. Nothing is allocated after construction.</summary>
/// <typeparam name="T">The type of the network's numbers.</typeparam>
public sealed class GradientDescent<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly IMlp<T> network;
    private readonly int batchSize;
    private readonly T[] gradients;

    /// <summary>Prepares the training of one network.</summary>
    /// <param name="network">The network whose parameters are trained.</param>
    /// <param name="batchSize">The number of samples between two updates, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public GradientDescent(IMlp<T> network, int batchSize)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (batchSize < 1)
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, "A batch needs at least 1 sample.");

        this.network = network;
        this.batchSize = batchSize;
        gradients = new T[network.Shape.ParameterCount];
    }

    /// <summary>Passes over the samples once, in the given order, with one update after each batch.</summary>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="targets">What the outputs should be, [n, outputs].</param>
    /// <param name="order">The rows to visit, in turn; each is 0 to n - 1.</param>
    /// <param name="learningRate">The step size.</param>
    /// <returns>The mean of the batch losses. A last, shorter batch counts as much as the others.</returns>
    /// <exception cref="ArgumentException">Inputs and targets differ in their number of samples, or the order is empty or names a row that is not there.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Epoch(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<int> order, T learningRate)
    {
        (int inputCount, int outputCount) = (network.Shape.InputCount, network.Shape.OutputCount);
        int samples = inputs.Length / inputCount;
        if (inputs.Length % inputCount != 0)
            throw new ArgumentException($"inputs has length {inputs.Length}; a multiple of {inputCount}, the number of features of a sample, is needed.", nameof(inputs));
        if (targets.Length != (long)samples * outputCount)
            throw new ArgumentException($"targets has length {targets.Length}; {(long)samples * outputCount} is needed, {outputCount} for each sample.", nameof(targets));
        if (order.IsEmpty)
            throw new ArgumentException("The order is empty; an epoch visits at least 1 sample.", nameof(order));

        T sum = T.Zero;
        int batches = 0;
        while (!order.IsEmpty)
        {
            int count = Math.Min(batchSize, order.Length);
            sum += network.LossAndGradient(inputs, targets, order[..count], gradients);
            network.Update(gradients, learningRate);
            order = order[count..];
            batches++;
        }
        return sum / T.CreateTruncating(batches);
    }
}
