using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;
using Kernels.Serialization;

namespace Kernels.Export.Networks;

/// <summary>A trained network as exporters read it: widths, formulas and a copy of its numbers, those of single precision as doubles, exactly.</summary>
public sealed class TrainedMlp
{
    private TrainedMlp(
        IReadOnlyList<TrainedLayer> layers, OutputKind output, Precision precision, IReadOnlyList<KeyValuePair<string, string>> description) =>
        (Layers, Output, Precision, Description) = (layers, output, precision, description);

    /// <summary>The kind of output.</summary>
    public OutputKind Output { get; }

    /// <summary>The type of its numbers.</summary>
    public Precision Precision { get; }

    /// <summary>Inputs, hidden widths and outputs.</summary>
    public IReadOnlyList<int> Widths => [Layers[0].FanIn, .. Layers.Select(layer => layer.Width)];

    internal IReadOnlyList<TrainedLayer> Layers { get; }

    /// <summary>The pairs of texts with which files of Kernels describe a network.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Description { get; }

    /// <summary>The layers with an activation.</summary>
    internal IReadOnlyList<TrainedLayer> HiddenLayers => [.. Layers.SkipLast(1)];

    /// <summary>Its distinct activations.</summary>
    internal IReadOnlyList<ActivationSpec> Activations => [.. HiddenLayers.Select(layer => layer.Activation!).Distinct()];

    /// <summary>Copies a network.</summary>
    /// <typeparam name="T">The type of its numbers.</typeparam>
    /// <param name="network">The network; it must say its activations, as all do that the generator wrote.</param>
    /// <param name="metadata">Pairs of one's own, such as the names of columns, for formats that take them.</param>
    /// <exception cref="ArgumentException">
    /// It does not say them, or in words that this version does not know; a parameter is not finite; or a name of the metadata is kept for Kernels.
    /// </exception>
    public static TrainedMlp Of<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata = null)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        MlpShape shape = network.Shape;
        if (network.Activations.Count != shape.HiddenLayerCount)
            throw new ArgumentException(
                $"The network says {network.Activations.Count} activations; {shape.HiddenLayerCount} are needed, one for each hidden layer.",
                nameof(network));
        double[] parameters = [.. network.Parameters.ToArray().Select(double.CreateTruncating)];
        int infinite = Array.FindIndex(parameters, value => !double.IsFinite(value));
        if (infinite >= 0)
            throw new ArgumentException(
                FormattableString.Invariant($"Parameter {infinite} of the network is {parameters[infinite]}; only finite ones can be written."),
                nameof(network));
        return new TrainedMlp(
            [.. Enumerable.Range(1, shape.LayerCount).Select(number => LayerOf(network.Activations, shape, parameters, number))],
            network.Output,
            typeof(T) == typeof(float) ? Precision.Single : Precision.Double,
            DescriptionWriter.Pairs(network, metadata));
    }

    private static TrainedLayer LayerOf(IReadOnlyList<ActivationInfo> activations, MlpShape shape, double[] parameters, int number)
    {
        (int fanIn, int width) = (shape.FanIn(number), shape.Width(number));
        bool isHidden = number <= shape.HiddenLayerCount;
        LearnedParameter[] learned = isHidden ? shape.ActivationParameters(number).ToArray() : [];
        return new TrainedLayer(
            fanIn,
            width,
            parameters.AsSpan(shape.WeightsOffset(number), fanIn * width).ToArray(),
            parameters.AsSpan(shape.BiasesOffset(number), width).ToArray(),
            isHidden ? SpecOf(activations[number - 1], learned) : null,
            isHidden ? parameters.AsSpan(shape.ActivationParametersOffset(number), learned.Length).ToArray() : []);
    }

    private static ActivationSpec SpecOf(ActivationInfo info, LearnedParameter[] learned) =>
        FormulaAttribute.Read(info.Name, info.Code, [.. learned.Select(parameter => $"{parameter.Name}={Number.Text(parameter.Default)}")])
            is { } activation
            ? activation with { DisplayName = info.DisplayName }
            : throw new ArgumentException($"The formula of {info.DisplayName} is '{info.Code}', which this version cannot read.", nameof(info));
}
