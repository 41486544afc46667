namespace Kernels.Generator.Model;

/// <summary>A network as its author declared it: the type to complete, the widths from inputs to outputs, the activation of the hidden units.</summary>
internal sealed record MlpSpec(TypeSpec Type, EquatableArray<int> Widths, ActivationSpec Activation);
