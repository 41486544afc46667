namespace Kernels.Generator.Expressions;

/// <summary>
/// A formula over doubles. Values: two expressions of the same form are equal, which is what finds common subexpressions.
/// Build them with <see cref="Algebra"/>, which simplifies on the way.
/// </summary>
internal abstract record Expression : INode
{
    /// <summary>The number of nodes of the tree, shared ones counted each time.</summary>
    public abstract long Size { get; }
}
