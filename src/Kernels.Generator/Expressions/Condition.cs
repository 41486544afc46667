namespace Kernels.Generator.Expressions;

/// <summary>What decides between two branches.</summary>
internal abstract record Condition(long Size, int Hash) : Node(Size, Hash);
