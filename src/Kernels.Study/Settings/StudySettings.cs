using System.Collections.Generic;
using System.Linq;
using static System.FormattableString;

namespace Kernels.Study.Settings;

/// <summary>All settings of the study. A line here is what it takes to add one that <see cref="StudyOptions"/> has.</summary>
public static class StudySettings
{
    private const int MostSamples = 1_000_000;
    private const double MostNoise = 1e150;
    private const int MostEpochs = 1_000_000;
    private const string SeedRange = "a whole number from 0 to 4294967295";

    /// <summary>The settings, in the order of the command line.</summary>
    public static IReadOnlyList<StudySetting> All { get; } =
    [
        new(
            "activations", "activations", 9, "Networks to train", $"names separated by commas, each at most once, of {string.Join(", ", NetworkCatalog.All.Select(network => network.Name))}",
            options => string.Join(',', options.Networks.Select(network => network.Name)),
            (text, ref options) => SettingText.TryReadNetworks(text, out IReadOnlyList<StudyNetwork> value) && Set(ref options, options with { Networks = value }))
        {
            Choices = [.. NetworkCatalog.All.Select(network => (network.Name, network.DisplayName))],
        },
        new(
            "samples", "samples", 1, "Samples of the two moons", $"a whole number from 4 to {MostSamples}", options => Invariant($"{options.Samples}"),
            (text, ref options) => SettingText.TryReadInteger(text, 4, MostSamples, out int value) && Set(ref options, options with { Samples = value })),
        new(
            "noise", "noise", 2, "Standard deviation of the noise on them", "a finite number, at least 0 and at most 1E+150, as samples with more cannot be scaled",
            options => Invariant($"{options.Noise}"),
            (text, ref options) => SettingText.TryReadNumber(text, out double value) && value is >= 0 and <= MostNoise && Set(ref options, options with { Noise = value })),
        new(
            "data-seed", "data-seed", 3, "Seed of moons and split", SeedRange, options => Invariant($"{options.DataSeed}"),
            (text, ref options) => SettingText.TryReadSeed(text, out uint value) && Set(ref options, options with { DataSeed = value })),
        new(
            "test-fraction", "test-fraction", 5, "Part of the samples to test on", "a number more than 0 and less than 1 that leaves a sample to train on", options => Invariant($"{options.TestFraction}"),
            (text, ref options) => SettingText.TryReadNumber(text, out double value) && value > 0 && value < 1 && Set(ref options, options with { TestFraction = value })),
        new(
            "seed", "seed", 4, "Seed of initial weights and order", SeedRange, options => Invariant($"{options.Seed}"),
            (text, ref options) => SettingText.TryReadSeed(text, out uint value) && Set(ref options, options with { Seed = value })),
        new(
            "epochs", "epochs", 6, "Passes over the training set", $"a whole number from 1 to {MostEpochs}", options => Invariant($"{options.Epochs}"),
            (text, ref options) => SettingText.TryReadInteger(text, 1, MostEpochs, out int value) && Set(ref options, options with { Epochs = value })),
        new(
            "batch-size", "batch", 7, "Samples between two updates", $"a whole number from 1 to {MostSamples}", options => Invariant($"{options.BatchSize}"),
            (text, ref options) => SettingText.TryReadInteger(text, 1, MostSamples, out int value) && Set(ref options, options with { BatchSize = value })),
        new(
            "learning-rate", "rate", 8, "Step size", "a finite number, more than 0", options => Invariant($"{options.LearningRate}"),
            (text, ref options) => SettingText.TryReadNumber(text, out double value) && value > 0 && Set(ref options, options with { LearningRate = value })),
    ];

    /// <summary>The settings in the order of the document.</summary>
    public static IEnumerable<StudySetting> InDocumentOrder => All.OrderBy(setting => setting.Place);

    private static bool Set(ref StudyOptions options, StudyOptions changed)
    {
        options = changed;
        return true;
    }
}
