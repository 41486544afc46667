using System;
using System.Threading;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Study.Data;
using Kernels.Training;

namespace Kernels.Study.Sweeps;

/// <summary>Trains a network as the study does, and keeps the losses that measures need.</summary>
internal static class RunTraining
{
    private const double LossToReach = 0.1;

    /// <summary>Draws the network's weights.</summary>
    /// <returns>The generator of the orders of the epochs.</returns>
    public static RandomState Draw(StudyNetwork kind, IMlp<double> network, RunSettings settings)
    {
        RandomState random = new(settings.NetworkSeed);
        InitialWeights.Draw(network, random, settings.Scale ?? kind.Scale);
        return settings.OrderSeed is uint seed ? new RandomState(seed) : random;
    }

    /// <summary>Trains all epochs, or to the first whose loss is not finite. The loop allocates nothing.</summary>
    /// <param name="network">The network, its weights drawn.</param>
    /// <param name="train">The samples.</param>
    /// <param name="settings">The run.</param>
    /// <param name="orders">The orders of its epochs.</param>
    /// <param name="cancellation">Ends the training after an epoch.</param>
    public static RunLosses Train(IMlp<double> network, LabelledPoints train, RunSettings settings, EpochOrders orders, CancellationToken cancellation)
    {
        MiniBatchTrainer<double> trainer = new(network, new Sgd<double>(settings.LearningRate), Math.Min(settings.BatchSize, train.Count));
        int[] checkpoints = Checkpoints.Of(settings.Epochs);
        double[] losses = new double[checkpoints.Length];
        Array.Fill(losses, double.NaN);
        double firstEpoch = double.PositiveInfinity;
        bool diverged = false;
        int kept = 0;
        for (int epoch = 1; epoch <= settings.Epochs && !diverged; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            double loss = trainer.TrainEpoch(train.X, train.Y, orders.Of(epoch));
            diverged = !double.IsFinite(loss);
            if (loss <= LossToReach && double.IsPositiveInfinity(firstEpoch))
                firstEpoch = epoch;
            if (checkpoints[kept] == epoch)
                losses[kept++] = loss;
        }
        foreach (double parameter in network.Parameters)
            diverged |= !double.IsFinite(parameter);
        return new RunLosses(checkpoints, losses, firstEpoch, diverged);
    }
}

/// <summary>The losses of a training.</summary>
/// <param name="Epochs">The epochs whose losses are kept.</param>
/// <param name="Losses">Their losses; NaN for those after the training stopped.</param>
/// <param name="FirstEpoch">The first epoch with a loss of 0.1 at most; infinite where there is none.</param>
/// <param name="Diverged">Whether a loss or a parameter was no finite number.</param>
internal sealed record RunLosses(int[] Epochs, double[] Losses, double FirstEpoch, bool Diverged);
