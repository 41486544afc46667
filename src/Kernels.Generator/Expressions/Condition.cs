namespace Kernels.Generator.Expressions;

/// <summary>What decides between two branches.</summary>
internal abstract record Condition(object Label, params Node[] Parts) : Node(Label, Parts);
