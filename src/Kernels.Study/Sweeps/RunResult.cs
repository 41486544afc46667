using System.Collections.Generic;

namespace Kernels.Study.Sweeps;

/// <summary>A run and its measures by name.</summary>
/// <param name="Settings">The run.</param>
/// <param name="Measures">Its measures. A measure that the run does not have is absent; one that is no number there is NaN or infinite.</param>
public sealed record RunResult(RunSettings Settings, IReadOnlyDictionary<string, double> Measures)
{
    /// <summary>All parameters at the end of the training.</summary>
    public double[] Parameters { get; init; } = [];

    /// <summary>A measure by its name or as <see cref="MeasureNames.FinalLoss"/>; NaN for one that the run does not have.</summary>
    public double Of(string measure) =>
        Measures.GetValueOrDefault(measure == MeasureNames.FinalLoss ? $"{MeasureNames.LossPrefix}{Settings.Epochs}" : measure, double.NaN);
}
