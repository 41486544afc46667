namespace Kernels.Generator.Model;

/// <summary>An activation declared in this compilation: the type to complete and what it computes.</summary>
internal sealed record ActivationDeclaration(TypeSpec Type, ActivationSpec Activation);
