using System;

namespace Kernels.Study.Sweeps;

/// <summary>What a run must be like.</summary>
internal static class RunRequirements
{
    /// <exception cref="ArgumentException">A setting is outside its range.</exception>
    public static void Require(RunSettings run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (NetworkCatalog.Find(run.Activation) is null)
            throw new ArgumentException($"Activation is {run.Activation}; it must be one of {string.Join(", ", Names())}.", nameof(run));
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

    private static string[] Names()
    {
        string[] names = new string[NetworkCatalog.All.Count];
        for (int index = 0; index < names.Length; index++)
            names[index] = NetworkCatalog.All[index].Name;
        return names;
    }
}
