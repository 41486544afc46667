using System;
using System.Collections.Generic;

namespace Kernels;

/// <summary>
/// The widths of a multilayer perceptron, and where each parameter stands in its flat array: W1 [inputs, width 1] row-major,
/// b1, W2, b2 and so on, then, for an activation that learns parameters, those of layer 1, of layer 2 and so on.
/// </summary>
/// <remarks>Layers count from 1, as in the equations z1 = x W1 + b1, a1 = f(z1), z2 = a1 W2 + b2.</remarks>
public sealed class MlpShape
{
    private readonly int[] widths;
    private readonly int[] weightsOffsets;
    private readonly string[] activationParameterNames;
    private readonly double[] activationParameterDefaults;

    /// <summary>A shape from its widths.</summary>
    /// <param name="widths">Inputs, hidden widths and outputs: at least two numbers, each at least 1.</param>
    /// <param name="activationParameters">Name and initial value of each parameter that the activation learns in every hidden layer.</param>
    /// <exception cref="ArgumentException">A width is missing or below 1.</exception>
    public MlpShape(ReadOnlySpan<int> widths, params ReadOnlySpan<KeyValuePair<string, double>> activationParameters)
    {
        if (widths.Length < 2)
            throw new ArgumentException($"{widths.Length} widths were given; at least 2 are needed: inputs and outputs.", nameof(widths));
        foreach (int width in widths)
            if (width < 1)
                throw new ArgumentException($"A width is {width}; each must be at least 1.", nameof(widths));

        this.widths = widths.ToArray();
        weightsOffsets = new int[widths.Length];
        for (int layer = 1; layer < widths.Length; layer++)
            weightsOffsets[layer] = checked(weightsOffsets[layer - 1] + (layer == 1 ? 0 : (widths[layer - 2] + 1) * widths[layer - 1]));

        activationParameterNames = new string[activationParameters.Length];
        activationParameterDefaults = new double[activationParameters.Length];
        for (int index = 0; index < activationParameters.Length; index++)
            (activationParameterNames[index], activationParameterDefaults[index]) = activationParameters[index];
    }

    /// <summary>Inputs, hidden widths and outputs.</summary>
    public ReadOnlySpan<int> Widths => widths;

    /// <summary>The number of features of a sample.</summary>
    public int InputCount => widths[0];

    /// <summary>The number of outputs.</summary>
    public int OutputCount => widths[^1];

    /// <summary>The number of layers that have weights: hidden layers and output.</summary>
    public int LayerCount => widths.Length - 1;

    /// <summary>The number of hidden layers.</summary>
    public int HiddenLayerCount => LayerCount - 1;

    /// <summary>The number of all parameters.</summary>
    public int ParameterCount => ActivationParametersOffset(LayerCount);

    /// <summary>The number of stages of a signal trace: pre-activation and output of each hidden layer, and the logit.</summary>
    public int TraceLength => 2 * LayerCount - 1;

    /// <summary>The names of the parameters that the activation learns in each hidden layer; empty for most.</summary>
    public ReadOnlySpan<string> ActivationParameterNames => activationParameterNames;

    /// <summary>The values from which those parameters start.</summary>
    public ReadOnlySpan<double> ActivationParameterDefaults => activationParameterDefaults;

    /// <summary>The number of units of a layer.</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int Width(int layer) => widths[Checked(layer, LayerCount)];

    /// <summary>The number of inputs to each unit of a layer.</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int FanIn(int layer) => widths[Checked(layer, LayerCount) - 1];

    /// <summary>Where the weights of a layer start, [fan-in, width] row-major.</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int WeightsOffset(int layer) => weightsOffsets[Checked(layer, LayerCount)];

    /// <summary>Where the biases of a layer start, [width].</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int BiasesOffset(int layer) => WeightsOffset(layer) + FanIn(layer) * Width(layer);

    /// <summary>Where the learned activation parameters of a hidden layer start.</summary>
    /// <param name="layer">1 to <see cref="HiddenLayerCount"/>; one more gives the end of the parameters.</param>
    public int ActivationParametersOffset(int layer) =>
        BiasesOffset(LayerCount) + OutputCount + (Checked(layer, LayerCount) - 1) * activationParameterNames.Length;

    /// <summary>A parameter array of this shape: weights and biases 0, learned activation parameters at their initial values.</summary>
    public double[] NewParameters()
    {
        double[] parameters = new double[ParameterCount];
        for (int layer = 1; layer <= HiddenLayerCount; layer++)
            activationParameterDefaults.CopyTo(parameters, ActivationParametersOffset(layer));
        return parameters;
    }

    private static int Checked(int layer, int last)
    {
        if (layer < 1 || layer > last)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"Layer {layer} does not exist; layers are 1 to {last}.");
        return layer;
    }
}
