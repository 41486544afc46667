using System;
using System.Runtime.CompilerServices;

namespace Kernels.Training;

/// <summary>Trains a network by mini-batch gradient descent. Nothing is allocated after construction.</summary>
public sealed class GradientDescent
{
    private readonly IMlp network;
    private readonly double[] batchInputs;
    private readonly double[] batchTargets;
    private readonly double[] gradients;

    /// <summary>Prepares the training of one network.</summary>
    /// <param name="network">The network whose parameters are trained.</param>
    /// <param name="batchSize">The number of samples between two updates, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public GradientDescent(IMlp network, int batchSize)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (batchSize < 1)
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, "A batch needs at least 1 sample.");

        this.network = network;
        batchInputs = new double[checked(batchSize * network.Shape.InputCount)];
        batchTargets = new double[batchSize];
        gradients = new double[network.Shape.ParameterCount];
    }

    /// <summary>Passes over the samples once, in the given order, with one update after each batch.</summary>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="targets">The labels, [n].</param>
    /// <param name="order">The rows to visit, in turn; each is 0 to n - 1.</param>
    /// <param name="learningRate">The step size.</param>
    /// <returns>The mean of the batch losses. A last, shorter batch counts as much as the others.</returns>
    /// <exception cref="ArgumentException">Inputs and targets differ in their number of samples, or the order is empty or names a row that is not there.</exception>
    public double Epoch(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, ReadOnlySpan<int> order, double learningRate)
    {
        int inputCount = network.Shape.InputCount;
        if (inputs.Length != targets.Length * inputCount)
            throw new ArgumentException($"{inputs.Length} inputs were given; {targets.Length} targets need {targets.Length * inputCount}.", nameof(inputs));
        if (order.IsEmpty)
            throw new ArgumentException("The order is empty; an epoch visits at least 1 sample.", nameof(order));

        double sum = 0;
        int batches = 0;
        while (!order.IsEmpty)
        {
            int count = Math.Min(batchTargets.Length, order.Length);
            Gather(inputs, targets, order[..count]);
            sum += network.LossAndGradient(batchInputs.AsSpan(0, count * inputCount), batchTargets.AsSpan(0, count), gradients);
            network.Update(gradients, learningRate);
            order = order[count..];
            batches++;
        }
        return sum / batches;
    }

    // A short training is over before the runtime would compile this loop a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, ReadOnlySpan<int> order)
    {
        int inputCount = network.Shape.InputCount;
        for (int position = 0; position < order.Length; position++)
        {
            int row = order[position];
            if ((uint)row >= (uint)targets.Length)
                throw new ArgumentException($"The order holds row {row}; the rows are 0 to {targets.Length - 1}.", nameof(order));
            inputs.Slice(row * inputCount, inputCount).CopyTo(batchInputs.AsSpan(position * inputCount, inputCount));
            batchTargets[position] = targets[row];
        }
    }
}
