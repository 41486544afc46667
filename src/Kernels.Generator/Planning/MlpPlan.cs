using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>Everything that the emitter writes about a network, worked out: offsets, buffers, the size of a tile.</summary>
/// <param name="Type">The user's partial type.</param>
/// <param name="Activation">The activation of the hidden units, differentiated.</param>
/// <param name="Layers">The layers, first hidden layer to output.</param>
/// <param name="ParameterCount">The length of the flat parameter array.</param>
/// <param name="TileSamples">The number of samples that pass through all layers together.</param>
/// <param name="ScratchLength">The number of doubles that the buffers of a tile take.</param>
internal sealed record MlpPlan(
    TypeSpec Type,
    ActivationPlan Activation,
    EquatableArray<LayerPlan> Layers,
    int ParameterCount,
    int TileSamples,
    int ScratchLength)
{
    /// <summary>The number of samples that lie side by side in one vector.</summary>
    public const int Lanes = 4;

    private const int LargestTile = 64;
    private const int LargestScratch = 32 * 1024;

    /// <summary>The number of features of a sample.</summary>
    public int Inputs => Layers[0].FanIn;

    /// <summary>The layer that makes the logit.</summary>
    public LayerPlan OutputLayer => Layers[Layers.Count - 1];

    /// <summary>The layers that the activation follows.</summary>
    public IEnumerable<LayerPlan> HiddenLayers => Layers.Take(Layers.Count - 1);

    public static MlpPlan Of(MlpSpec spec)
    {
        ActivationPlan activation = ActivationPlan.Of(spec.Activation);
        int tileSamples = Tile(spec.Widths, activation.Parameters.Count);
        int layerCount = spec.Widths.Count - 1;
        int activationParameters = ParametersBefore(spec.Widths, layerCount + 1);
        int scratch = spec.Widths[0] * tileSamples;

        List<LayerPlan> layers = [];
        for (int number = 1; number <= layerCount; number++)
        {
            int fanIn = spec.Widths[number - 1];
            int width = spec.Widths[number];
            bool isOutput = number == layerCount;
            int buffer = width * tileSamples;
            int weights = ParametersBefore(spec.Widths, number);
            layers.Add(new LayerPlan(
                number,
                fanIn,
                width,
                isOutput,
                weights,
                weights + fanIn * width,
                activationParameters + (number - 1) * activation.Parameters.Count,
                Output: scratch,
                Delta: isOutput ? scratch : scratch + buffer,
                new EquatableArray<int>(isOutput ? [] : activation.Parameters.Select((_, index) => scratch + (2 + index) * buffer))));
            scratch += isOutput ? buffer : (2 + activation.Parameters.Count) * buffer;
        }

        return new MlpPlan(
            spec.Type,
            activation,
            new EquatableArray<LayerPlan>(layers),
            activationParameters + (layerCount - 1) * activation.Parameters.Count,
            tileSamples,
            scratch);
    }

    /// <summary>The number of weights and biases of the layers before one.</summary>
    private static int ParametersBefore(EquatableArray<int> widths, int layer) =>
        Enumerable.Range(1, layer - 1).Sum(l => (widths[l - 1] + 1) * widths[l]);

    /// <summary>As many samples as keep the buffers in a processor's nearest caches, in whole vectors.</summary>
    private static int Tile(EquatableArray<int> widths, int learnedParameters)
    {
        int perSample = widths[0] + widths.Skip(1).Sum(width => (2 + learnedParameters) * width);
        return Math.Min(LargestTile, Math.Max(Lanes, LargestScratch / perSample / Lanes * Lanes));
    }
}
