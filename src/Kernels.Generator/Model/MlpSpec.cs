namespace Kernels.Generator.Model;

/// <summary>A network as its author declared it.</summary>
/// <param name="Type">The type to complete.</param>
/// <param name="Widths">The widths from inputs to outputs.</param>
/// <param name="Activations">The activation of each hidden layer.</param>
/// <param name="Output">The kind of output.</param>
/// <param name="Number">The type of all numbers.</param>
internal sealed record MlpSpec(
    TypeSpec Type, EquatableArray<int> Widths, EquatableArray<ActivationSpec> Activations, NetworkOutput Output, NumberType Number);
