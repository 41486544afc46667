using System;
using System.Numerics;

namespace Kernels;

/// <summary>
/// The widths of a multilayer perceptron, and where each parameter stands in its flat array: W1 [inputs, width 1] row-major,
/// b1, W2, b2 and so on, then, for activations that learn parameters, those of layer 1, of layer 2 and so on.
/// </summary>
/// <remarks>Layers count from 1, as in the equations z1 = x W1 + b1, h1 = f(z1), z2 = h1 W2 + b2.</remarks>
public sealed class MlpShape
{
    private readonly int[] widths;
    private readonly int[] weightsOffsets;
    private readonly LearnedParameter[][] activationParameters;
    private readonly int[] activationParametersOffsets;

    /// <summary>A shape from its widths.</summary>
    /// <param name="widths">Inputs, hidden widths and outputs: at least two numbers, each at least 1.</param>
    /// <param name="activationParameters">
    /// The learned parameters of the activation of each hidden layer, a list for each layer; empty where no activation learns any. Within a layer each
    /// has a name of its own, which files know it by; every default is finite.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A width is missing or below 1, the lists are not as many as the hidden layers, one is null, or a parameter has no name, the name
    /// of another one of its layer, or a default that is infinite or not a number.
    /// </exception>
    public MlpShape(ReadOnlySpan<int> widths, params ReadOnlySpan<LearnedParameter[]> activationParameters)
    {
        if (widths.Length < 2)
            throw new ArgumentException($"{widths.Length} widths were given; at least 2 are needed: inputs and outputs.", nameof(widths));
        foreach (int width in widths)
            if (width < 1)
                throw new ArgumentException($"A width is {width}; each must be at least 1.", nameof(widths));
        if (activationParameters.Length != 0 && activationParameters.Length != widths.Length - 2)
            throw new ArgumentException(
                $"{activationParameters.Length} lists of activation parameters were given; {widths.Length - 2} are needed, one for each hidden layer.",
                nameof(activationParameters));
        for (int index = 0; index < activationParameters.Length; index++)
            RequireValid(index + 1, activationParameters[index], nameof(activationParameters));

        this.widths = widths.ToArray();
        weightsOffsets = new int[widths.Length];
        for (int layer = 1; layer < widths.Length; layer++)
            weightsOffsets[layer] = checked(weightsOffsets[layer - 1] + (layer == 1 ? 0 : (widths[layer - 2] + 1) * widths[layer - 1]));

        this.activationParameters = new LearnedParameter[HiddenLayerCount][];
        activationParametersOffsets = new int[LayerCount];
        activationParametersOffsets[0] = BiasesOffset(LayerCount) + OutputCount;
        for (int index = 0; index < HiddenLayerCount; index++)
        {
            LearnedParameter[] learned = activationParameters.IsEmpty ? [] : [.. activationParameters[index]];
            this.activationParameters[index] = learned;
            activationParametersOffsets[index + 1] = activationParametersOffsets[index] + learned.Length;
        }
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
    public int ParameterCount => activationParametersOffsets[^1];

    /// <summary>The number of stages of a signal trace: pre-activation and output of each hidden layer, and the last pre-activation.</summary>
    public int TraceLength => 2 * LayerCount - 1;

    /// <summary>The number of units of a layer.</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int Width(int layer) => widths[Checked(layer, LayerCount)];

    /// <summary>The number of inputs to each unit of a layer.</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int FanIn(int layer) => widths[Checked(layer, LayerCount) - 1];

    /// <summary>The place of the first weight of a layer; the weights are [fan-in, width] row-major.</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int WeightsOffset(int layer) => weightsOffsets[Checked(layer, LayerCount)];

    /// <summary>The place of the first bias of a layer; the biases are [width].</summary>
    /// <param name="layer">1 to <see cref="LayerCount"/>.</param>
    public int BiasesOffset(int layer) => WeightsOffset(layer) + FanIn(layer) * Width(layer);

    /// <summary>The learned parameters of a hidden layer's activation; empty for most.</summary>
    /// <param name="layer">1 to <see cref="HiddenLayerCount"/>.</param>
    public ReadOnlySpan<LearnedParameter> ActivationParameters(int layer) => activationParameters[Checked(layer, HiddenLayerCount) - 1];

    /// <summary>The place of the first learned activation parameter of a hidden layer.</summary>
    /// <param name="layer">1 to <see cref="HiddenLayerCount"/>; one more gives the end of the parameters.</param>
    public int ActivationParametersOffset(int layer) => activationParametersOffsets[Checked(layer, LayerCount) - 1];

    /// <summary>A parameter array of this shape: weights and biases 0, learned activation parameters at their initial values.</summary>
    /// <typeparam name="T">The type of the parameters.</typeparam>
    public T[] NewParameters<T>()
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T[] parameters = new T[ParameterCount];
        ResetActivationParameters(parameters.AsSpan());
        return parameters;
    }

    /// <summary>Sets the learned activation parameters of an array of this shape to their initial values.</summary>
    /// <typeparam name="T">The type of the parameters.</typeparam>
    /// <param name="parameters">All parameters, [<see cref="ParameterCount"/>].</param>
    internal void ResetActivationParameters<T>(Span<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (int layer = 1; layer <= HiddenLayerCount; layer++)
            for (int index = 0; index < ActivationParameters(layer).Length; index++)
                parameters[ActivationParametersOffset(layer) + index] = T.CreateSaturating(ActivationParameters(layer)[index].Default);
    }

    private static void RequireValid(int layer, LearnedParameter[] learned, string argument)
    {
        if (learned is null)
            throw new ArgumentException($"The list of layer {layer} is null; where nothing is learned it must be empty.", argument);
        for (int index = 0; index < learned.Length; index++)
        {
            (string name, double initial) = learned[index];
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException($"Parameter {index} of layer {layer} has no name; it needs one.", argument);
            if (!double.IsFinite(initial))
                throw new ArgumentException(
                    FormattableString.Invariant($"The default of {name} in layer {layer} is {initial}; it must be a finite number."), argument);
            foreach (LearnedParameter earlier in learned.AsSpan(0, index))
                if (earlier.Name == name)
                    throw new ArgumentException($"Layer {layer} has two parameters named {name}; each needs a name of its own.", argument);
        }
    }

    private static int Checked(int layer, int last)
    {
        if (layer < 1 || layer > last)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"Layer {layer} does not exist; layers are 1 to {last}.");
        return layer;
    }
}
