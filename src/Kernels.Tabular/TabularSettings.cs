using System.Collections.Generic;
using Kernels.OnDemand.Formulas;

namespace Kernels.Tabular;

/// <summary>What to learn from a table, and how.</summary>
public sealed record TabularSettings
{
    /// <summary>The name of the column to predict.</summary>
    public required string Target { get; init; }

    /// <summary>The columns to learn from, which hold numbers; none for all but the target.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Whether the target is a number; else each of its texts is a class.</summary>
    public bool IsRegression { get; init; }

    /// <summary>The activation of the hidden layers.</summary>
    public required Formula Activation { get; init; }

    /// <summary>Inputs, hidden widths and outputs; null for two hidden layers of 16 units.</summary>
    public IReadOnlyList<int>? Widths { get; init; }

    /// <summary>The part of the rows that only tests, between 0 and 1.</summary>
    public double TestFraction { get; init; } = 0.25;

    /// <summary>The part of the other rows whose loss tells when to stop, between 0 and 1.</summary>
    public double ValidationFraction { get; init; } = 0.2;

    /// <summary>The learning rate of Adam.</summary>
    public double LearningRate { get; init; } = 0.01;

    /// <summary>The most epochs.</summary>
    public int Epochs { get; init; } = 500;

    /// <summary>The samples of a step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The count of epochs that may pass without a better validation loss.</summary>
    public int Patience { get; init; } = 30;

    /// <summary>The factor of the square of each weight in the loss.</summary>
    public double L2Penalty { get; init; } = 0.0001;

    /// <summary>The seed of split, initial weights and order.</summary>
    public uint Seed { get; init; } = 42;
}
