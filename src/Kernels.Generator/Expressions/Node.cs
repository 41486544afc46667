using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Kernels.Generator.Expressions;

/// <summary>
/// A part of a formula: an <see cref="Expression"/> or a <see cref="Condition"/>. Values: two nodes of the same form are equal, which
/// is what finds common subexpressions. A node may be part of several others, so that written out a formula can be far larger than it is:
/// whoever walks over one takes each node once, see <see cref="Nodes.InOrder"/>.
/// </summary>
/// <param name="Label">All that tells it from others of its type, besides its parts: an operator, a name, a number.</param>
/// <param name="Parts">The direct parts, in the order in which they are evaluated.</param>
internal abstract record Node(object Label, params Node[] Parts)
{
    /// <summary>Up to here a comparison part by part is cheap, also where parts are shared.</summary>
    private const long SmallTree = 32;

    /// <summary>The number of nodes of the formula written out, shared ones counted each time; no more than <see cref="long.MaxValue"/> / 8.</summary>
    public long Size { get; } = 1 + Parts.Sum(part => Math.Min(part.Size, long.MaxValue / 32));

    // Worked out once from those of the parts: nodes are looked up at every step.
    private int Hash { get; } = Parts.Aggregate(Label.GetHashCode(), (hash, part) => unchecked((hash << 5 | (int)((uint)hash >> 27)) * 31 + part.Hash + 17));

    public virtual bool Equals(Node? other) =>
        other is not null && IsSame(this, other, Size <= SmallTree ? null : new HashSet<(Node, Node)>(PairsByReference.Comparer));

    public override int GetHashCode() => Hash;

    /// <summary>Whether two nodes have the same form. Pairs that have been seen are left out: the whole is the same if no pair differs.</summary>
    private static bool IsSame(Node left, Node right, HashSet<(Node, Node)>? seen)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Hash != right.Hash || left.Size != right.Size || left.GetType() != right.GetType() || !left.Label.Equals(right.Label))
            return false;
        if (seen is not null && !seen.Add((left, right)))
            return true;
        for (int part = 0; part < left.Parts.Length; part++)
            if (!IsSame(left.Parts[part], right.Parts[part], seen))
                return false;
        return true;
    }

    private sealed class PairsByReference : IEqualityComparer<(Node Left, Node Right)>
    {
        public static readonly PairsByReference Comparer = new();

        public bool Equals((Node Left, Node Right) x, (Node Left, Node Right) y) =>
            ReferenceEquals(x.Left, y.Left) && ReferenceEquals(x.Right, y.Right);

        public int GetHashCode((Node Left, Node Right) pair) =>
            unchecked(RuntimeHelpers.GetHashCode(pair.Left) * 31 + RuntimeHelpers.GetHashCode(pair.Right));
    }
}
