using System;
using System.Collections.Generic;

namespace Kernels.Study.Tests;

/// <summary>Notes the epochs that are reported to it, and may act on each.</summary>
internal sealed class EpochCounter(Action? onEpoch = null) : IProgress<int>
{
    public List<int> Epochs { get; } = [];

    public void Report(int value)
    {
        Epochs.Add(value);
        onEpoch?.Invoke();
    }
}
