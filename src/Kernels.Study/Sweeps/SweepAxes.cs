using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Study.Settings;
using static System.FormattableString;

namespace Kernels.Study.Sweeps;

/// <summary>All axes of a sweep. A line here is what it takes to add one that <see cref="RunSettings"/> has.</summary>
public static class SweepAxes
{
    public const string Activations = "activations";
    public const string Shapes = "shapes";

    private const int MostValues = 10_000;
    private const int MostSamples = 1_000_000;
    private const int MostEpochs = 1_000_000;
    private const int LeastWidth = 1;
    private const int MostWidth = 64;
    private const int MostDepth = 7;

    private static readonly RunSettings published = new() { Activation = "relu" };

    /// <summary>Which widths or depths are allowed; reads on after "must be".</summary>
    public static string AllowedWidths { get; } = Whole(LeastWidth, MostWidth);

    public static string AllowedDepths { get; } = Whole(1, MostDepth);

    /// <summary>The axes, the first of which changes most slowly.</summary>
    public static IReadOnlyList<SweepAxis> All { get; } =
    [
        new(
            Activations, "activation", "Activations of the hidden layers",
            "names, or formulas such as z * tanh(softplus(z)), separated by commas, each at most once; names are "
                + string.Join(", ", NetworkCatalog.All.Select(network => network.Name)),
            "sigmoid,relu",
            text => NetworkList.TryRead(text, out IReadOnlyList<StudyNetwork> networks)
                ? Changes(networks, (run, network) => run with { Activation = network.Text })
                : null,
            run => run.Activation)
        {
            Problem = NetworkList.Problem,
            Choices = [.. NetworkCatalog.All.Select(network => network.Name)],
        },
        new(
            Shapes, "shape", "Widths of the networks", $"shapes separated by commas, each of {StudyShape.AllowedFrom(LeastWidth)}", StudyShape.Published.Text,
            text => Changes(ValueList.Items(text, item => StudyShape.Read(item, LeastWidth)), (run, shape) => run with { Shape = shape }),
            run => run.Shape.Text),
        new(
            "init", "init", "Scales of the initial weights", $"{InitialScales.Allowed}, separated by commas", InitialScales.Usual,
            text => Changes(ValueList.Items(text, InitialScales.Find), (run, scale) => run with { Scale = scale.Scale }),
            run => InitialScales.Text(run.Scale))
        {
            Choices = InitialScales.Names,
        },
        new(
            "learning-rates", "learning rate", "Step sizes", "finite numbers, more than 0, separated by commas", Invariant($"{published.LearningRate}"),
            text => Changes(ValueList.Numbers(text, value => value > 0), (run, value) => run with { LearningRate = value }),
            run => Invariant($"{run.LearningRate}")),
        OfIntegers(
            "epochs", "epochs", "Passes over the training set", 0, MostEpochs, published.Epochs, (run, value) => run with { Epochs = value },
            run => run.Epochs),
        OfIntegers(
            "batch-sizes", "batch size", "Samples between two updates", 1, MostSamples, published.BatchSize, (run, value) => run with { BatchSize = value },
            run => run.BatchSize),
        OfIntegers(
            "samples", "samples", "Samples of the two moons", 4, MostSamples, published.Samples, (run, value) => run with { Samples = value },
            run => run.Samples),
        new(
            "noises", "noise", "Standard deviations of the noise on them", "finite numbers from 0.01 to 10, separated by commas",
            Invariant($"{published.Noise}"),
            text => Changes(ValueList.Numbers(text, value => value is >= 0.01 and <= 10), (run, value) => run with { Noise = value }),
            run => Invariant($"{run.Noise}")),
    ];

    /// <summary>The shapes of all depths with each width, as the axis of shapes reads them; null where a text is no list that is allowed.</summary>
    /// <param name="widths">Numbers of units of a hidden layer.</param>
    /// <param name="depths">Numbers of hidden layers.</param>
    public static string? ShapesOf(string widths, string depths) =>
        Widths(widths) is { } ofLayer && Depths(depths) is { } ofNetwork
            ? string.Join(',', ofNetwork.SelectMany(depth => ofLayer.Select(width => ShapeOf(width, (int)depth))))
            : null;

    /// <summary>Reads widths; null where the text is no list that is allowed.</summary>
    public static IReadOnlyList<long>? Widths(string text) => ValueList.Integers(text, LeastWidth, MostWidth, MostWidth);

    /// <summary>Reads depths; null where the text is no list that is allowed.</summary>
    public static IReadOnlyList<long>? Depths(string text) => ValueList.Integers(text, 1, MostDepth, MostDepth);

    private static SweepAxis OfIntegers(
        string name, string noun, string meaning, int least, int greatest, int standard,
        Func<RunSettings, int, RunSettings> change, Func<RunSettings, int> value) =>
        new(
            name, noun, meaning, Whole(least, greatest), Invariant($"{standard}"),
            text => Changes(ValueList.Integers(text, least, greatest, MostValues), (run, number) => change(run, (int)number)),
            run => Invariant($"{value(run)}"));

    private static string Whole(int least, int greatest) =>
        Invariant($"whole numbers from {least} to {greatest} and ranges such as 4..8, separated by commas");

    private static Func<RunSettings, RunSettings>[]? Changes<T>(IReadOnlyList<T>? values, Func<RunSettings, T, RunSettings> change) =>
        values is null ? null : [.. values.Select(value => (Func<RunSettings, RunSettings>)(run => change(run, value)))];

    private static string ShapeOf(long width, int depth) =>
        $"2-{string.Join('-', Enumerable.Repeat(width.ToString(CultureInfo.InvariantCulture), depth))}-1";
}
