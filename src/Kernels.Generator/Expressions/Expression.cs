namespace Kernels.Generator.Expressions;

/// <summary>A formula over doubles. Build it with <see cref="Algebra"/>, which simplifies on the way.</summary>
internal abstract record Expression(object Label, params Node[] Parts) : Node(Label, Parts);
