using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Study;

namespace Kernels.Live.Settings;

/// <summary>All settings, with their bounds and the defaults of the published study. The page makes its controls of these.</summary>
internal static class LiveSettingList
{
    public const int MostHiddenLayers = 6;
    public const int MostUnits = 16;
    public const int MostFormulaLetters = 400;

    private static readonly StudyOptions published = StudyOptions.Published;

    private static readonly double[] rates =
        [1e-4, 2e-4, 5e-4, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 3, 5, 10];

    private static readonly double[] penalties = [0, 1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1];

    /// <summary>What both networks share: the data and the seeds.</summary>
    public static IReadOnlyList<LiveSetting> Shared { get; } =
    [
        new ChoiceSetting("data", "Data", "moons",
            ("moons", "two moons"), ("circles", "circles"), ("xor", "exclusive or (XOR)"), ("gaussians", "two Gaussians"), ("spiral", "spiral"),
            ("own", "own points"), ("plane", "plane (values)"), ("bumps", "bumps (values)"), ("own-values", "own values")),
        Whole("samples", "Samples", published.Samples, 4, 2000, [20, 50, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000]),
        Number("noise", "Noise", published.Noise, 0, 2, [0, 0.02, 0.05, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1]),
        Number("radius", "Radius of the inner circle", 0.5, 0, 0.99, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]),
        Whole("data-seed", "Data seed", published.DataSeed, 0, uint.MaxValue, Seeds),
        Number("test", "Test fraction", published.TestFraction, 0.01, 0.99, [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]),
        new ChoiceSetting("scaling", "Coordinates", "standard", ("standard", "scaled"), ("none", "as they are")),
        new TextSetting("points", "Own points", "", OwnPoints.Allowed, text => text.Length == 0 || OwnPoints.TryRead(text, out _)),
        new TextSetting("features", "Inputs", "x1,x2", InputFeatures.Allowed, text => InputFeatures.TryRead(text, out _)),
        Whole("epochs", "Epochs", published.Epochs, 1, 20_000, [1, 2, 5, 10, 20, 50, 100, 200, 400, 800, 1200, 1600, 2400, 4000, 8000]),
        Whole("seed", "Seed", published.Seed, 0, uint.MaxValue, Seeds),
        new ChoiceSetting("seeds", "Seeds at once", "1", ("1", "1"), ("30", "30"), ("200", "200")),
        new ChoiceSetting("vary", "A seed decides", "networks", ("networks", "weights and order"), ("all", "the data too")),
        new ChoiceSetting("networks", "Networks", "2", ("1", "one"), ("2", "two")),
    ];

    /// <summary>The settings of a network, without the letter of the network.</summary>
    private static readonly LiveSetting[] ofNetwork =
    [
        Formula("activation", "Activation", isOptional: false),
        .. Enumerable.Range(1, MostHiddenLayers).Select(layer => Formula($"activation{layer}", $"Activation of layer {layer}", isOptional: true)),
        new TextSetting("hidden", "Hidden layers", "8-8", HiddenWidths.Allowed, text => HiddenWidths.TryRead(text, out _)),
        Number("rate", "Learning rate", published.LearningRate, 1e-6, 100, rates),
        Whole("batch", "Batch size", published.BatchSize, 1, 2000, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]),
        new ChoiceSetting("optimizer", "Optimizer", "sgd",
            ("sgd", "plain steps (SGD)"), ("momentum", "momentum 0.9"), ("nesterov", "Nesterov 0.9"),
            ("rmsprop", "RMSprop"), ("adam", "Adam"), ("adamw", "AdamW")),
        new ChoiceSetting("scale", "Initial scale", "usual",
            ("usual", "the activation's usual"), ("he", "He"), ("lecun", "LeCun (the study's Xavier)"), ("glorot", "Glorot")),
        Number("l1", "L1 penalty", 0, 0, 10, penalties),
        Number("l2", "L2 penalty", 0, 0, 10, penalties),
    ];

    /// <summary>The settings of network a, then those of network b.</summary>
    public static IReadOnlyList<IReadOnlyList<LiveSetting>> OfNetworks { get; } =
    [
        [.. ofNetwork.Select(setting => setting.Of('a'))],
        [.. ofNetwork.Select(setting => setting.Of('b', setting.Key == "activation" ? "relu" : null))],
    ];

    public static IReadOnlyList<LiveSetting> All { get; } = [.. Shared, .. OfNetworks.SelectMany(settings => settings)];

    private static double[] Seeds => [.. Enumerable.Range(0, 100).Select(seed => (double)seed)];

    private static NumberSetting Number(string key, string label, double standard, double least, double greatest, double[] stops) =>
        new(key, label, standard.ToString(CultureInfo.InvariantCulture), least, greatest, stops);

    private static NumberSetting Whole(string key, string label, double standard, double least, double greatest, double[] stops) =>
        Number(key, label, standard, least, greatest, stops) with { IsWhole = true };

    private static TextSetting Formula(string key, string label, bool isOptional) => new(
        key, label, isOptional ? "" : "sigmoid", $"a name or a formula of at most {MostFormulaLetters} characters{(isOptional ? ", or empty" : "")}",
        text => text.Length <= MostFormulaLetters && !text.Any(char.IsControl) && (isOptional || text.Length > 0));
}
