namespace Kernels.Study.Sweeps;

/// <summary>One training, told by its value alone. The defaults are those of the published study.</summary>
public sealed record RunSettings
{
    /// <summary>The name of a network of <see cref="NetworkCatalog"/>, such as <c>relu</c>, or a formula, such as <c>z * tanh(softplus(z))</c>.</summary>
    public required string Activation { get; init; }

    /// <summary>The widths of the network: 2, then 1 to 7 hidden layers of 1 to 64 units, then 1.</summary>
    public StudyShape Shape { get; init; } = StudyShape.Published;

    /// <summary>Decides the moons and, where there is no seed for it, the split.</summary>
    public uint DataSeed { get; init; }

    /// <summary>Decides the split; null for the data seed, as in the study.</summary>
    public uint? SplitSeed { get; init; }

    /// <summary>Decides the initial weights and, where there is no seed for it, the order of the samples.</summary>
    public uint NetworkSeed { get; init; }

    /// <summary>Decides the order of the samples; null where the generator of the initial weights goes on, as in the study.</summary>
    public uint? OrderSeed { get; init; }

    public double LearningRate { get; init; } = 0.05;

    public int Epochs { get; init; } = 800;

    public int BatchSize { get; init; } = 64;

    public int Samples { get; init; } = 400;

    public double Noise { get; init; } = 0.18;

    public double TestFraction { get; init; } = 0.25;

    /// <summary>The scale of the initial weights; null for the activation's usual one.</summary>
    public InitialScale? Scale { get; init; }

    /// <summary>Whether the dear measures are taken too: those of geometry.</summary>
    public bool MeasuresGeometry { get; init; } = true;

    /// <summary>Whether, with geometry, the best straight line is looked for too.</summary>
    public bool MeasuresStraightLine { get; init; } = true;
}
