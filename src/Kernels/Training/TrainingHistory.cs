using System.Collections;
using System.Collections.Generic;

namespace Kernels.Training;

/// <summary>The epochs of a training, in order, and how it ended.</summary>
public sealed class TrainingHistory : IReadOnlyList<EpochResult>
{
    private readonly List<EpochResult> epochs;

    internal TrainingHistory(int capacity) => epochs = new List<EpochResult>(capacity);

    /// <summary>Why the training ended.</summary>
    public TrainingOutcome Outcome { get; internal set; } = TrainingOutcome.Interrupted;

    /// <summary>The epoch of the lowest loss, from 1: of the validation data where there are such, else of the training; 0 before the first.</summary>
    public int BestEpoch { get; internal set; }

    /// <summary>The number of epochs that were trained. One whose loss was not finite is the last.</summary>
    public int Count => epochs.Count;

    /// <summary>An epoch.</summary>
    /// <param name="index">The epoch less 1.</param>
    public EpochResult this[int index] => epochs[index];

    /// <inheritdoc/>
    public IEnumerator<EpochResult> GetEnumerator() => epochs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(EpochResult epoch) => epochs.Add(epoch);
}
