using System;

namespace Kernels.Study.Sweeps;

/// <summary>What the numbers of a run must be like; <see cref="RunNetworks"/> looks at its activation.</summary>
internal static class RunRequirements
{
    private const int LeastWidth = 1;

    /// <exception cref="ArgumentException">A setting is outside its range.</exception>
    public static void Require(RunSettings run)
    {
        ArgumentNullException.ThrowIfNull(run);
        // Most runs have the shape of the study, which needs no reading.
        if (run.Shape != StudyShape.Published && StudyShape.Read(run.Shape.Text, LeastWidth) != run.Shape)
            throw new ArgumentException($"Shape is {run.Shape.Text}; it must be {StudyShape.AllowedFrom(LeastWidth)}.", nameof(run));
        Require(double.IsFinite(run.LearningRate) && run.LearningRate > 0.0, nameof(run.LearningRate), run.LearningRate, "a finite number above 0");
        Require(run.Epochs >= 0, nameof(run.Epochs), run.Epochs, "at least 0");
        Require(run.BatchSize >= 1, nameof(run.BatchSize), run.BatchSize, "at least 1");
        Require(run.Samples >= 2, nameof(run.Samples), run.Samples, "at least 2");
        Require(double.IsFinite(run.Noise) && run.Noise > 0.0, nameof(run.Noise), run.Noise, "a finite number above 0");
        Require(run.TestFraction > 0.0 && run.TestFraction < 1.0, nameof(run.TestFraction), run.TestFraction, "between 0 and 1");
    }

    private static void Require(bool holds, string name, double value, string allowed)
    {
        if (!holds)
            throw new ArgumentException(FormattableString.Invariant($"{name} is {value}; it must be {allowed}."), name);
    }
}
