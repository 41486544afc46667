using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Live.Settings;

/// <summary>A network that is wished for, and how it is trained.</summary>
/// <param name="Activations">The name or formula of each hidden layer; of a network without hidden layers none.</param>
/// <param name="Hidden">The widths of the hidden layers.</param>
/// <param name="LearningRate">The learning rate.</param>
/// <param name="BatchSize">The samples between two steps.</param>
/// <param name="Optimizer">The name of the optimizer.</param>
/// <param name="Scale">The scale of the initial weights; null for the usual one.</param>
/// <param name="L1">The factor of the absolute value of each weight.</param>
/// <param name="L2">The factor of the square of each weight.</param>
internal sealed record NetworkSettings(
    IReadOnlyList<string> Activations, IReadOnlyList<int> Hidden, double LearningRate, int BatchSize, string Optimizer, InitialScale? Scale,
    double L1, double L2);

/// <summary>All that a picture depends on. The same settings give the same numbers on every machine.</summary>
internal sealed class LiveSettings
{
    private readonly IReadOnlyDictionary<string, string> texts;

    /// <summary>Settings from their texts, which are allowed.</summary>
    /// <param name="texts">The text of each setting.</param>
    public LiveSettings(IReadOnlyDictionary<string, string> texts)
    {
        this.texts = texts;
        OwnPoints.TryRead(texts["points"], out IReadOnlyList<OwnPoint> points);
        InputFeatures.TryRead(texts["features"], out IReadOnlyList<InputFeature> features);
        (Points, Features) = (points, features);
        Networks = [.. "ab"[..Whole("networks")].Select(NetworkOf)];
    }

    public string Data => texts["data"];

    public int Samples => Whole("samples");

    public double Noise => Number("noise");

    /// <summary>The radius of the inner circle of <c>circles</c>; that of the outer one is 1.</summary>
    public double Radius => Number("radius");

    public uint DataSeed => (uint)Number("data-seed");

    public double TestFraction => Number("test");

    public bool IsScaled => texts["scaling"] == "standard";

    public IReadOnlyList<OwnPoint> Points { get; }

    public IReadOnlyList<InputFeature> Features { get; }

    public int Epochs => Whole("epochs");

    public uint Seed => (uint)Number("seed");

    /// <summary>How many seeds are trained, from <see cref="Seed"/> on.</summary>
    public int SeedCount => Whole("seeds");

    /// <summary>Whether a seed decides the data too.</summary>
    public bool SeedsDecideData => texts["vary"] == "all";

    public IReadOnlyList<NetworkSettings> Networks { get; }

    /// <summary>Whether networks answer with a value and not with the probability of a class.</summary>
    public bool IsRegression => Data is "plane" or "bumps" or "own-values";

    public bool HasOwnPoints => Data is "own" or "own-values";

    /// <summary>Those that differ from the defaults, as an address has them.</summary>
    public string Text => string.Join('&',
        LiveSettingList.All.Where(setting => texts[setting.Key] != setting.Default)
            .Select(setting => $"{setting.Key}={Uri.EscapeDataString(texts[setting.Key])}"));

    private NetworkSettings NetworkOf(char letter)
    {
        HiddenWidths.TryRead(texts[$"{letter}.hidden"], out IReadOnlyList<int> hidden);
        return new NetworkSettings(
            [.. hidden.Select((_, index) => texts[$"{letter}.activation{index + 1}"] is { Length: > 0 } own ? own : texts[$"{letter}.activation"])],
            hidden, Number($"{letter}.rate"), Whole($"{letter}.batch"), texts[$"{letter}.optimizer"], ScaleOf(texts[$"{letter}.scale"]),
            Number($"{letter}.l1"), Number($"{letter}.l2"));
    }

    private static InitialScale? ScaleOf(string text) => text switch
    {
        "he" => InitialScale.He,
        "lecun" => InitialScale.LeCun,
        "glorot" => InitialScale.Glorot,
        _ => null,
    };

    private double Number(string key) => double.Parse(texts[key], NumberStyles.Float, CultureInfo.InvariantCulture);

    private int Whole(string key) => int.Parse(texts[key], NumberStyles.None, CultureInfo.InvariantCulture);
}
