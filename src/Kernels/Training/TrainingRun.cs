using System;
using System.Numerics;
using System.Threading;
using Kernels.Data;

namespace Kernels.Training;

/// <summary>A training on its way, epoch by epoch.</summary>
/// <typeparam name="T">The type of the network's numbers.</typeparam>
internal sealed class TrainingRun<T>(
    IMlp<T> network, MiniBatchTrainer<T> batches, RandomOrder order, Dataset<T> data, Dataset<T>? validation, int epochs, EarlyStopping? stopping)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    // ComputeLossAndGradient is the one way to a loss; what it says of the gradient is not used here.
    private readonly T[] unused = validation is null ? [] : new T[network.Shape.ParameterCount];
    private readonly T[] best = stopping is { RestoresBest: true } ? network.Parameters.ToArray() : [];
    private double bestLoss = double.PositiveInfinity;
    private int epochsSinceBetter;
    private bool hasEnded;

    /// <summary>Prepares an epoch, counted from 0, and returns its learning rate.</summary>
    public required Func<int, double> BeforeEpoch { get; init; }

    public TrainingHistory History { get; } = new(epochs);

    /// <summary>Trains one epoch more; nothing where the training has ended.</summary>
    public EpochResult? Next(CancellationToken cancellation)
    {
        if (hasEnded)
            return null;

        cancellation.ThrowIfCancellationRequested();
        double learningRate = BeforeEpoch(History.Count);
        double loss = double.CreateTruncating(batches.TrainEpoch(data.Inputs, data.Targets, order.Next(data.Count)));
        double? validationLoss = validation is null
            ? null
            : double.CreateTruncating(network.ComputeLossAndGradient(validation.Inputs, validation.Targets, unused));
        EpochResult epoch = new(History.Count + 1, learningRate, loss, validationLoss);
        History.Add(epoch);
        Judge(epoch);
        return epoch;
    }

    private void Judge(EpochResult epoch)
    {
        double loss = epoch.ValidationLoss ?? epoch.Loss;
        if (loss < bestLoss)
            History.BestEpoch = epoch.Epoch;
        bool isBetter = loss < bestLoss - (double.IsFinite(bestLoss) ? stopping?.LeastImprovement ?? 0.0 : 0.0);
        bestLoss = Math.Min(bestLoss, double.IsNaN(loss) ? bestLoss : loss);
        epochsSinceBetter = isBetter ? 0 : epochsSinceBetter + 1;
        if (isBetter && best.Length > 0)
            network.Parameters.CopyTo(best);

        if (!double.IsFinite(epoch.Loss) || !double.IsFinite(loss))
            End(TrainingOutcome.Diverged);
        else if (stopping is not null && epochsSinceBetter >= stopping.Patience)
            End(TrainingOutcome.EarlyStopped);
        else if (epoch.Epoch == epochs)
            End(TrainingOutcome.Completed);
    }

    private void End(TrainingOutcome outcome)
    {
        History.Outcome = outcome;
        hasEnded = true;
        if (best.Length > 0)
            best.CopyTo(network.Parameters);
    }
}
