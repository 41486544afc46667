namespace Kernels.Study.Sweeps;

/// <summary>Measures that are taken together, each group with those before it.</summary>
public enum MeasureGroup
{
    /// <summary>Losses, accuracies, far samples, spreads and gradients.</summary>
    Training,

    /// <summary>What layers do to place and distance.</summary>
    Geometry,

    /// <summary>How nearly straight the boundary is.</summary>
    StraightLine,
}
