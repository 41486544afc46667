using System.Collections.Generic;

namespace Kernels.Study;

/// <summary>The settings of a run. The defaults are those of the published study.</summary>
public sealed record StudyOptions
{
    public static StudyOptions Published { get; } = new();

    public IReadOnlyList<StudyNetwork> Networks { get; init; } = [NetworkCatalog.All[0], NetworkCatalog.All[1]];

    /// <summary>The widths of each network.</summary>
    public StudyShape Shape { get; init; } = StudyShape.Published;

    public int Samples { get; init; } = 400;

    public double Noise { get; init; } = 0.18;

    /// <summary>Decides the moons and the split.</summary>
    public uint DataSeed { get; init; } = 42;

    public double TestFraction { get; init; } = 0.25;

    /// <summary>Decides the initial weights and the order of the samples.</summary>
    public uint Seed { get; init; } = 42;

    public int Epochs { get; init; } = 800;

    public int BatchSize { get; init; } = 64;

    public double LearningRate { get; init; } = 0.05;

    /// <summary>The scale of the initial weights; null for each activation's usual one, as in the study.</summary>
    public InitialScale? Scale { get; init; }

    /// <summary>Whether the study printed figures for these settings. Further networks change nothing in its own two.</summary>
    public bool IsPublished => this with { Networks = Published.Networks } == Published;
}
