namespace Kernels.Generator.Expressions;

/// <summary>What decides between two branches.</summary>
internal abstract record Condition : INode
{
    /// <summary>The number of nodes of the tree, shared ones counted each time.</summary>
    public abstract long Size { get; }
}
