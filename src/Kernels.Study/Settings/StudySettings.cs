using System.Collections.Generic;
using System.Linq;
using Kernels.OnDemand;
using Kernels.Study.Text;
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
            SettingTopic.Networks, "activations", "activations", 9, "Networks to train",
            $"names, or formulas such as mine = z * tanh(softplus(z)), separated by commas, each at most once; "
                + $"names are {string.Join(", ", NetworkCatalog.All.Select(network => network.Name))}",
            options => string.Join(',', options.Networks.Select(network => network.Text)),
            (text, ref options) => NetworkList.TryRead(text, out IReadOnlyList<StudyNetwork> value)
                && Set(ref options, options with { Networks = value }))
        {
            IsText = true,
            Problem = NetworkList.Problem,
            Choices = [.. NetworkCatalog.All.Select(network => (network.Name, network.DisplayName))],
        },
        new(
            SettingTopic.Networks, "shape", "shape", 10, "Widths of each network", StudyShape.Allowed, options => options.Shape.Text,
            (text, ref options) => StudyShape.Read(text) is { } value && (MlpCompiler.IsSupported || value == StudyShape.Published)
                && Set(ref options, options with { Shape = value }))
        {
            IsText = true,
            IsOurs = true,
            Problem = text => !MlpCompiler.IsSupported && StudyShape.Read(text) is not null ? NetworkList.Unsupported : null,
        },
        new(
            SettingTopic.Data, "samples", "samples", 1, "Samples of the two moons",
            $"a whole number from 4 to {MostSamples}", options => Invariant($"{options.Samples}"),
            (text, ref options) => SettingText.TryReadInteger(text, 4, MostSamples, out int value) && Set(ref options, options with { Samples = value }))
        {
            OwnPhrase = options => Invariant($"{options.Samples} samples"),
        },
        new(
            SettingTopic.Data, "noise", "noise", 2, "Standard deviation of the noise on them",
            "a finite number, at least 0 and at most 1E+150, as samples with more cannot be scaled", options => Invariant($"{options.Noise}"),
            (text, ref options) => SettingText.TryReadNumber(text, out double value) && value is >= 0 and <= MostNoise
                && Set(ref options, options with { Noise = value })),
        new(
            SettingTopic.Data, "data-seed", "data-seed", 3, "Seed of moons and split", SeedRange, options => Invariant($"{options.DataSeed}"),
            (text, ref options) => SettingText.TryReadSeed(text, out uint value) && Set(ref options, options with { DataSeed = value })),
        new(
            SettingTopic.Data, "test-fraction", "test-fraction", 5, "Part of the samples to test on",
            "a number more than 0 and less than 1 that leaves a sample to train on", options => Invariant($"{options.TestFraction}"),
            (text, ref options) => SettingText.TryReadNumber(text, out double value) && value > 0 && value < 1
                && Set(ref options, options with { TestFraction = value })),
        new(
            SettingTopic.Training, "seed", "seed", 4, "Seed of initial weights and order", SeedRange, options => Invariant($"{options.Seed}"),
            (text, ref options) => SettingText.TryReadSeed(text, out uint value) && Set(ref options, options with { Seed = value }))
        {
            IsToldLast = true,
        },
        new(
            SettingTopic.Training, "epochs", "epochs", 6, "Passes over the training set",
            $"a whole number from 1 to {MostEpochs}", options => Invariant($"{options.Epochs}"),
            (text, ref options) => SettingText.TryReadInteger(text, 1, MostEpochs, out int value) && Set(ref options, options with { Epochs = value }))
        {
            OwnPhrase = options => ListText.Count(options.Epochs, "epoch"),
        },
        new(
            SettingTopic.Training, "batch-size", "batch", 7, "Samples between two updates",
            $"a whole number from 1 to {MostSamples}", options => Invariant($"{options.BatchSize}"),
            (text, ref options) => SettingText.TryReadInteger(text, 1, MostSamples, out int value) && Set(ref options, options with { BatchSize = value }))
        {
            OwnPhrase = options => Invariant($"batches of {options.BatchSize}"),
        },
        new(
            SettingTopic.Training, "learning-rate", "rate", 8, "Step size", "a finite number, more than 0", options => Invariant($"{options.LearningRate}"),
            (text, ref options) => SettingText.TryReadNumber(text, out double value) && value > 0 && Set(ref options, options with { LearningRate = value })),
        new(
            SettingTopic.Training, "init", "init", 11, "Scale of the initial weights", InitialScales.Allowed, options => InitialScales.Text(options.Scale),
            (text, ref options) => InitialScales.Find(text) is { } named && Set(ref options, options with { Scale = named.Scale }))
        {
            IsText = true,
            IsOurs = true,
            Choices = [.. InitialScales.Names.Select(name => (name, name))],
            OwnPhrase = options => $"{InitialScales.Text(options.Scale)} initial weights",
        },
    ];

    /// <summary>The settings in the order of the document.</summary>
    public static IEnumerable<StudySetting> InDocumentOrder => All.OrderBy(setting => setting.Place);

    /// <summary>The settings of a topic in a few words each, in the order in which one tells them.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="options">The options whose values are told.</param>
    /// <param name="besides">The names of settings that are told elsewhere.</param>
    public static IEnumerable<string> Phrases(SettingTopic topic, StudyOptions options, params IEnumerable<string> besides) =>
        from setting in All
        where setting.Topic == topic && !besides.Contains(setting.Name) && setting.IsTold(options)
        orderby setting.IsToldLast
        select setting.Phrase(options);

    private static bool Set(ref StudyOptions options, StudyOptions changed)
    {
        options = changed;
        return true;
    }
}
