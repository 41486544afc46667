namespace Kernels.Generator.Expressions;

/// <summary>
/// A part of a formula: an <see cref="Expression"/> or a <see cref="Condition"/>. Values: two nodes of the same form are equal, which
/// is what finds common subexpressions.
/// </summary>
/// <param name="Size">The number of nodes of the tree, shared ones counted each time.</param>
/// <param name="Hash">The hash code, worked out once from those of the parts: trees are looked up at every node.</param>
internal abstract record Node(long Size, int Hash)
{
    /// <summary>The hash code of a node from its kind and its parts.</summary>
    protected static int HashOf(object kind, params Node[] parts)
    {
        int hash = kind.GetHashCode();
        foreach (Node part in parts)
            hash = unchecked(hash * 31 + part.Hash);
        return hash;
    }
}
