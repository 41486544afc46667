using System;

namespace Kernels.Training;

/// <summary>The result of an epoch of training.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="LearningRate">The learning rate of its steps.</param>
/// <param name="Loss">The mean of the batch losses on the way, without penalties.</param>
/// <param name="ValidationLoss">The loss of the validation data after it; null without such data.</param>
public readonly record struct EpochResult(int Epoch, double LearningRate, double Loss, double? ValidationLoss)
{
    /// <summary>The epoch and its losses in a line, to four decimals.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"epoch {Epoch}: loss {Loss:F4}")
        + (ValidationLoss is { } validation ? FormattableString.Invariant($", validation loss {validation:F4}") : "");
}

/// <summary>Why a training ended.</summary>
public enum TrainingOutcome
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary>The loss had not improved for as long as <see cref="EarlyStopping"/> allows.</summary>
    EarlyStopped,

    /// <summary>The loss was no longer a finite number; a lower learning rate may help.</summary>
    Diverged,

    /// <summary>It was cancelled, or its epochs were not all asked for.</summary>
    Interrupted,
}

/// <summary>When to stop before the last epoch: as soon as the loss has not improved for some epochs.</summary>
/// <remarks>The validation data's loss counts where there are such data, else the training's own.</remarks>
/// <param name="Patience">The count of epochs that may pass without a better loss, at least 1.</param>
/// <param name="LeastImprovement">The distance below the best loss so far from which a loss counts as better, at least 0.</param>
/// <param name="RestoresBest">Whether the network gets back the parameters of its best epoch at the end.</param>
public sealed record EarlyStopping(int Patience, double LeastImprovement = 0.0, bool RestoresBest = true);
