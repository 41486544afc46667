using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;

namespace Kernels.Generator.Planning;

/// <summary>
/// Chooses what a forward pass leaves for the backward pass, by a count of what each choice costs a unit: operations, loads and stores of
/// a vector, each 1; divisions and roots, which take longer; elementary functions, which take far longer.
/// </summary>
internal static class BackwardCost
{
    private const int Division = 8;
    private const int Function = 20;
    private const int Small = 8;

    /// <summary>The cheapest choice; that of two equal ones which takes less memory.</summary>
    /// <param name="value">f(z).</param>
    /// <param name="slopes">The derivatives of f in z and in the learned parameters.</param>
    /// <param name="slopesByOutput">The same derivatives expressed by h = f(z); null where that is impossible.</param>
    public static BackwardSource Cheapest(Expression value, Expression[] slopes, Expression[]? slopesByOutput)
    {
        int stored = Of([value, .. slopes]) - Of([value]) + 2 * slopes.Length;
        int fromOutput = slopesByOutput is not null && CanBeInlined(slopesByOutput) ? 1 + Of(slopesByOutput) : int.MaxValue;
        int fromPreActivation = CanBeInlined(slopes) ? 1 + Of(slopes) : int.MaxValue;
        if (fromOutput <= fromPreActivation && fromOutput <= stored)
            return BackwardSource.Output;
        return fromPreActivation <= stored ? BackwardSource.PreActivation : BackwardSource.Slopes;
    }

    /// <summary>Whether a formula is so short that it can stand many times in a large method.</summary>
    public static bool IsSmall(Expression value) => Of([value]) <= Small;

    private static bool CanBeInlined(Expression[] slopes) => IsInlined(slopes) && HasNoPoles([.. slopes.Skip(1)]);

    /// <summary>
    /// Whether slopes in learned parameters are finite at 0, which stands where no sample does: their sums run over whole blocks. Stored
    /// slopes are 0 there themselves.
    /// </summary>
    private static bool HasNoPoles(Expression[] slopes) =>
        Distinct(slopes).All(node => node is not (Binary { Operator: BinaryOperator.Divide } or Power or Call { Function: not ElementaryFunction.Abs }));

    /// <summary>Whether derivatives can stand inside a layer's backward product, where a function would no longer be inlined.</summary>
    private static bool IsInlined(Expression[] slopes) => Distinct(slopes).All(node => Of(node) < Function);

    private static int Of(Expression[] expressions) => Distinct(expressions).Sum(Of);

    private static int Of(Node node) => node switch
    {
        Constant or Variable => 0,
        Call { Function: ElementaryFunction.Abs } => 1,
        Binary { Operator: BinaryOperator.Divide } or Call { Function: ElementaryFunction.Sqrt } => Division,
        Call or Power => Function,
        _ => 1,
    };

    /// <summary>The parts of some formulas, shared ones once.</summary>
    private static HashSet<Node> Distinct(Expression[] expressions)
    {
        HashSet<Node> found = [];
        foreach (Expression expression in expressions)
            Collect(expression, found);
        return found;
    }

    private static void Collect(Node node, HashSet<Node> found)
    {
        if (!found.Add(node))
            return;
        foreach (Node child in Nodes.Children(node))
            Collect(child, found);
    }
}
