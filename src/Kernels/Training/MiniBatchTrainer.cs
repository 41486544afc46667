using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Kernels.Optimizers;

namespace Kernels.Training;

/// <summary>
/// Makes one pass over the samples in batches, with a step of the optimizer after each. It is the part below <see cref="Trainer{T}"/>, for a loop of
/// one's own.
/// </summary>
/// <remarks>Nothing is allocated after construction.</remarks>
/// <typeparam name="T">The type of the network's numbers.</typeparam>
public sealed class MiniBatchTrainer<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly IMlp<T> network;
    private readonly Optimizer<T> optimizer;
    private readonly int batchSize;
    private readonly WeightPenalty<T>? penalty;
    private readonly T[] gradients;

    /// <summary>Prepares the training of one network.</summary>
    /// <param name="network">The network whose parameters are trained.</param>
    /// <param name="optimizer">Makes the steps; it serves only this network.</param>
    /// <param name="batchSize">The number of samples between two steps, at least 1.</param>
    /// <param name="l1Penalty">The factor of the absolute value of each weight in the loss, at least 0.</param>
    /// <param name="l2Penalty">The factor of the square of each weight in the loss, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    /// <exception cref="ArgumentException">The optimizer serves a network with another number of parameters.</exception>
    public MiniBatchTrainer(IMlp<T> network, Optimizer<T> optimizer, int batchSize, double l1Penalty = 0.0, double l2Penalty = 0.0)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        if (batchSize < 1)
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, $"batchSize is {batchSize}; a batch needs at least 1 sample.");
        Setting.AtLeastZero(l1Penalty, nameof(l1Penalty));
        Setting.AtLeastZero(l2Penalty, nameof(l2Penalty));

        optimizer.Prepare(network.Shape.ParameterCount);
        this.network = network;
        this.optimizer = optimizer;
        this.batchSize = batchSize;
        penalty = l1Penalty == 0.0 && l2Penalty == 0.0 ? null : new WeightPenalty<T>(network.Shape, l1Penalty, l2Penalty);
        gradients = new T[network.Shape.ParameterCount];
    }

    /// <summary>Passes over the samples once, in the given order, with one step after each batch.</summary>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="targets">The targets, [n, outputs].</param>
    /// <param name="order">The rows to visit, in turn; each is 0 to n - 1.</param>
    /// <returns>The mean of the batch losses, without penalties. A last, shorter batch counts as much as the others.</returns>
    /// <exception cref="ArgumentException">
    /// Inputs and targets differ in their number of samples, or the order is empty or names a row that does not exist.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T TrainEpoch(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<int> order)
    {
        RequireSamples(inputs.Length, targets.Length);
        if (order.IsEmpty)
            throw new ArgumentException("The order is empty; an epoch visits at least 1 sample.", nameof(order));

        Span<T> parameters = network.Parameters;
        T sum = T.Zero;
        int batches = 0;
        while (!order.IsEmpty)
        {
            int count = Math.Min(batchSize, order.Length);
            sum += network.ComputeLossAndGradient(inputs, targets, order[..count], gradients);
            penalty?.AddTo(gradients, parameters);
            optimizer.Step(parameters, gradients);
            order = order[count..];
            batches++;
        }
        return sum / T.CreateTruncating(batches);
    }

    private void RequireSamples(int inputs, int targets)
    {
        (int inputCount, int outputCount) = (network.Shape.InputCount, network.Shape.OutputCount);
        int samples = inputs / inputCount;
        if (inputs % inputCount != 0)
            throw new ArgumentException(
                $"inputs has length {inputs}; a multiple of {inputCount}, the number of features of a sample, is needed.", nameof(inputs));
        if (targets != (long)samples * outputCount)
            throw new ArgumentException(
                $"targets has length {targets}; {(long)samples * outputCount} is needed, {outputCount} for each sample.", nameof(targets));
    }
}
