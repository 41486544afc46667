using System;
using System.Threading;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Study.Data;
using Kernels.Training;

namespace Kernels.Study.Sweeps;

/// <summary>Trains a network as the study does, from stop to stop, and keeps the losses that measures need.</summary>
internal sealed class RunTraining
{
    private const double LossToReach = 0.1;

    private readonly IMlp<double> network;
    private readonly LabelledPoints train;
    private readonly MiniBatchTrainer<double> trainer;
    private readonly EpochOrders orders;
    private readonly double[] losses;
    private int done;
    private bool diverged;

    /// <summary>Stands before the first epoch.</summary>
    /// <param name="network">The network, its weights drawn.</param>
    /// <param name="train">The samples.</param>
    /// <param name="settings">The run with the largest budget of the training.</param>
    /// <param name="orders">The orders of its epochs.</param>
    public RunTraining(IMlp<double> network, LabelledPoints train, RunSettings settings, EpochOrders orders)
    {
        (this.network, this.train, this.orders) = (network, train, orders);
        trainer = new MiniBatchTrainer<double>(network, new Sgd<double>(settings.LearningRate), Math.Min(settings.BatchSize, train.Count));
        losses = new double[settings.Epochs];
        Array.Fill(losses, double.NaN);
    }

    /// <summary>Draws the network's weights.</summary>
    /// <returns>The generator of the orders of the epochs.</returns>
    public static RandomState Draw(StudyNetwork kind, IMlp<double> network, RunSettings settings)
    {
        RandomState random = new(settings.NetworkSeed);
        InitialWeights.Draw(network, random, settings.Scale ?? kind.Scale);
        return settings.OrderSeed is uint seed ? new RandomState(seed) : random;
    }

    /// <summary>Goes on to the end of an epoch, or to the first whose loss is not finite. The loop allocates nothing.</summary>
    /// <param name="epochs">The last epoch.</param>
    /// <param name="cancellation">Ends the training after an epoch.</param>
    public void GoOnTo(int epochs, CancellationToken cancellation)
    {
        while (done < epochs && !diverged)
        {
            cancellation.ThrowIfCancellationRequested();
            double loss = trainer.TrainEpoch(train.X, train.Y, orders.Of(done + 1));
            losses[done++] = loss;
            diverged = !double.IsFinite(loss);
        }
    }

    /// <summary>The losses as of the last epoch trained.</summary>
    /// <param name="epochs">The budget, to which the training went on.</param>
    public RunLosses Losses(int epochs)
    {
        int first = losses.AsSpan(0, done).IndexOfAnyInRange(double.NegativeInfinity, LossToReach);
        bool isFinite = !diverged;
        foreach (double parameter in network.Parameters)
            isFinite &= double.IsFinite(parameter);
        int[] checkpoints = Checkpoints.Of(epochs);
        return new RunLosses(
            checkpoints, Array.ConvertAll(checkpoints, epoch => losses[epoch - 1]), first < 0 ? double.PositiveInfinity : first + 1, !isFinite);
    }
}

/// <summary>The losses of a training.</summary>
/// <param name="Epochs">The epochs whose losses are kept.</param>
/// <param name="Losses">Their losses; NaN for those after the training stopped.</param>
/// <param name="FirstEpoch">The first epoch with a loss of 0.1 at most; infinite where there is none.</param>
/// <param name="Diverged">Whether a loss or a parameter was no finite number.</param>
internal sealed record RunLosses(int[] Epochs, double[] Losses, double FirstEpoch, bool Diverged);
