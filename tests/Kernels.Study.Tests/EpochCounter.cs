using System;
using System.Collections.Generic;

namespace Kernels.Study.Tests;

/// <summary>Notes the epochs that are reported to it, and may act on each.</summary>
internal sealed class EpochCounter(Action? onEpoch = null) : IProgress<StudyProgress>
{
    public List<int> Epochs { get; } = [];

    public void Report(StudyProgress value)
    {
        if (value.Step != "epoch")
            return;

        Epochs.Add(value.Done);
        onEpoch?.Invoke();
    }
}
