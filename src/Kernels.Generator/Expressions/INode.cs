namespace Kernels.Generator.Expressions;

/// <summary>A part of a formula: an <see cref="Expression"/> or a <see cref="Condition"/>.</summary>
internal interface INode
{
    /// <summary>The number of nodes of the tree, shared ones counted each time.</summary>
    long Size { get; }
}
