using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.OnDemand.Formulas;
using Kernels.Serialization;

namespace Kernels.OnDemand;

/// <summary>A network that may be compiled: its widths, the activation of each hidden layer and what the last layer gives.</summary>
public sealed class MlpDesign
{
    private readonly OutputKind output;

    /// <summary>A network with one activation in all hidden layers.</summary>
    /// <param name="widths">Inputs, hidden widths and outputs: 2 to 9 numbers, each 1 to 64.</param>
    /// <param name="activation">The activation.</param>
    /// <exception cref="ArgumentException">There are too few or too many widths, or one is not allowed.</exception>
    public MlpDesign(IReadOnlyList<int> widths, Formula activation)
        : this(widths, [.. Enumerable.Repeat(activation, Math.Clamp((widths?.Count ?? 0) - 2, 0, Limits.MostLayers))])
    {
        ArgumentNullException.ThrowIfNull(activation);
    }

    /// <summary>A network with an activation for each hidden layer.</summary>
    /// <param name="widths">Inputs, hidden widths and outputs: 2 to 9 numbers, each 1 to 64.</param>
    /// <param name="activations">The activations, one for each hidden layer.</param>
    /// <exception cref="ArgumentException">
    /// There are too few or too many widths, one is not allowed, or the activations are not as many as the hidden layers.
    /// </exception>
    public MlpDesign(IReadOnlyList<int> widths, IReadOnlyList<Formula> activations)
    {
        ArgumentNullException.ThrowIfNull(widths);
        ArgumentNullException.ThrowIfNull(activations);
        if (widths.Count < 2 || widths.Count > Limits.MostLayers + 1)
            throw new ArgumentException(
                $"{widths.Count} widths were given; 2 to {Limits.MostLayers + 1} are allowed: inputs, up to {Limits.MostLayers - 1} hidden layers, outputs.",
                nameof(widths));
        foreach (int width in widths)
            if (width is < 1 or > Limits.LargestWidth)
                throw new ArgumentException($"A width is {width}; 1 to {Limits.LargestWidth} are allowed.", nameof(widths));
        if (activations.Count != widths.Count - 2)
            throw new ArgumentException(
                $"{activations.Count} activations were given; {widths.Count - 2} are needed, one for each hidden layer.", nameof(activations));
        if (activations.Contains(null))
            throw new ArgumentException("An activation is null; each must be a formula.", nameof(activations));
        Widths = Array.AsReadOnly([.. widths]);
        Activations = Array.AsReadOnly([.. activations]);
    }

    /// <summary>The network that a file describes.</summary>
    /// <param name="description">
    /// What the file says, see <see cref="Safetensors.ReadDescription(string)"/> and <see cref="Npz.ReadDescription(string)"/>.
    /// </param>
    /// <exception cref="InvalidDataException">It has widths that are not allowed, or a formula that cannot be read or is missing.</exception>
    public static MlpDesign Of(NetworkDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (description.Activations.Count < description.Widths.Count - 2)
            throw new InvalidDataException("The file does not say which activations its network has. It can be loaded into a network of a known type.");
        try
        {
            return new MlpDesign(description.Widths, [.. description.Activations.Select(Formula.Of)]) { Output = description.Output };
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException(
                $"The file is of a network {string.Join('-', description.Widths.Take(12))} with the output {description.Output}, which cannot be compiled: "
                + $"up to {Limits.MostLayers} layers of 1 to {Limits.LargestWidth} units are allowed, and a softmax of at least 2 outputs.", exception);
        }
    }

    /// <summary>Inputs, hidden widths and outputs.</summary>
    public IReadOnlyList<int> Widths { get; }

    /// <summary>The activation of each hidden layer.</summary>
    public IReadOnlyList<Formula> Activations { get; }

    /// <summary>The kind of output; a sigmoid by default.</summary>
    /// <exception cref="ArgumentException">The output is none, or a softmax of one output.</exception>
    public OutputKind Output
    {
        get => output;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentException($"The output is {(int)value}; {string.Join(", ", Enum.GetNames<OutputKind>())} are allowed.", nameof(value));
            if (value == OutputKind.Softmax && Widths[^1] == 1)
                throw new ArgumentException("A softmax of 1 output would always be 1; give it one output for each class, at least 2.", nameof(value));
            output = value;
        }
    }

    /// <summary>Its activations and widths in words, such as <c>mish 2-8-8-1</c>.</summary>
    public string Name => string.Join(' ', Activations.Select(a => a.ToString()).Distinct().Append(string.Join('-', Widths)));

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
