namespace Kernels.Study.Sweeps;

/// <summary>One training, told by its value alone. The defaults are those of the published study.</summary>
public sealed record RunSettings
{
    /// <summary>The name of a network of <see cref="NetworkCatalog"/>, such as <c>relu</c>.</summary>
    public required string Activation { get; init; }

    /// <summary>Decides the moons and the split.</summary>
    public uint DataSeed { get; init; }

    /// <summary>Decides the initial weights and the order of the samples.</summary>
    public uint NetworkSeed { get; init; }

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
}
