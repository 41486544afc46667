using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Data;
using Kernels.Optimizers;

namespace Kernels.Training;

/// <summary>Trains a network: shuffles, makes batches and steps, follows a schedule, watches validation data, and keeps a history.</summary>
/// <remarks>
/// A second training goes on from where the first one ended, with the optimizer's memory and the next orders; the schedule starts anew.
/// The result depends only on network, data and settings: it has the same bits on every machine.
/// </remarks>
/// <typeparam name="T">The type of the network's numbers.</typeparam>
/// <param name="network">The network, with the parameters from which training starts.</param>
/// <param name="optimizer">Makes the steps; it serves only this network. The schedule starts from its learning rate.</param>
public sealed class Trainer<T>(IMlp<T> network, Optimizer<T> optimizer)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly IMlp<T> network = network ?? throw new ArgumentNullException(nameof(network));
    private readonly Optimizer<T> optimizer = optimizer ?? throw new ArgumentNullException(nameof(optimizer));
    private readonly double learningRate = optimizer.LearningRate;
    private RandomOrder? order;

    /// <summary>The number of samples between two steps, at least 1.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The seed of the orders in which the epochs visit the samples: NumPy's permutations.</summary>
    [CLSCompliant(false)]
    public uint ShuffleSeed { get; init; }

    /// <summary>Whether each epoch has a random order of its own; else all visit the samples as they stand.</summary>
    public bool Shuffles { get; init; } = true;

    /// <summary>The learning rates of the epochs.</summary>
    public LearningRateSchedule Schedule { get; init; } = LearningRateSchedule.Constant;

    /// <summary>When to stop before the last epoch; not at all unless told so.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>The factor of the absolute value of each weight in the loss, at least 0.</summary>
    public double L1Penalty { get; init; }

    /// <summary>The factor of the square of each weight in the loss, at least 0.</summary>
    public double L2Penalty { get; init; }

    /// <summary>Trains for some epochs. A loss that is no longer finite ends the training, as <see cref="TrainingHistory.Outcome"/> then says.</summary>
    /// <param name="data">The samples to learn from, at least 1.</param>
    /// <param name="epochs">The number of epochs, at least 1.</param>
    /// <param name="validation">Samples whose loss is measured after each epoch; nothing is learned from them.</param>
    /// <param name="onEpoch">Hears of each epoch as it ends.</param>
    /// <param name="cancellation">Ends the training after an epoch.</param>
    /// <exception cref="ArgumentException">The data are not of the network's shape, or a setting is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled; the network is as the last epoch left it.</exception>
    public TrainingHistory Fit(
        Dataset<T> data, int epochs, Dataset<T>? validation = null, Action<EpochResult>? onEpoch = null, CancellationToken cancellation = default)
    {
        TrainingRun<T> run = Start(data, epochs, validation);
        while (run.Next(cancellation) is EpochResult epoch)
            onEpoch?.Invoke(epoch);
        return run.History;
    }

    /// <summary>Trains on another thread, as a stream of epochs: asking for the next result trains the next epoch.</summary>
    /// <param name="data">The samples to learn from, at least 1.</param>
    /// <param name="epochs">The number of epochs, at least 1.</param>
    /// <param name="validation">Samples whose loss is measured after each epoch; nothing is learned from them.</param>
    /// <param name="cancellation">Ends the training after an epoch.</param>
    /// <exception cref="ArgumentException">The data are not of the network's shape, or a setting is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled; the network is as the last epoch left it.</exception>
    public async IAsyncEnumerable<EpochResult> FitAsync(
        Dataset<T> data, int epochs, Dataset<T>? validation = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        TrainingRun<T> run = Start(data, epochs, validation);
        while (await Task.Run(() => run.Next(cancellation), cancellation).ConfigureAwait(false) is EpochResult epoch)
            yield return epoch;
    }

    private TrainingRun<T> Start(Dataset<T> data, int epochs, Dataset<T>? validation)
    {
        ArgumentNullException.ThrowIfNull(data);
        Setting.AtLeastOne(epochs, nameof(epochs));
        RequireShape(data, nameof(data));
        if (validation is not null)
            RequireShape(validation, nameof(validation));
        if (EarlyStopping is EarlyStopping stopping)
        {
            Setting.AtLeastOne(stopping.Patience, nameof(stopping.Patience));
            Setting.AtLeastZero(stopping.LeastImprovement, nameof(stopping.LeastImprovement));
        }

        MiniBatchTrainer<T> batches = new(network, optimizer, BatchSize, L1Penalty, L2Penalty);
        order ??= new RandomOrder(ShuffleSeed, Shuffles);
        return new TrainingRun<T>(network, batches, order, data, validation, epochs, EarlyStopping)
        {
            BeforeEpoch = epoch => optimizer.LearningRate = Schedule.RateOf(epoch, learningRate),
        };
    }

    private void RequireShape(Dataset<T> data, string argument)
    {
        MlpShape shape = network.Shape;
        if (data.FeatureCount != shape.InputCount || data.OutputCount != shape.OutputCount || data.Count == 0)
            throw new ArgumentException(
                $"{argument} has {data.Count} samples of {data.FeatureCount} features and {data.OutputCount} outputs; "
                + $"at least 1 of {shape.InputCount} and {shape.OutputCount} is needed.", argument);
    }
}
