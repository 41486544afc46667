using System.Collections.Generic;

namespace Kernels.Generator.Expressions;

/// <summary>
/// A formula as it is just before or just behind a point. Where the sides of a comparison are tied, their first derivatives that differ
/// decide: behind the point that side is the larger one whose derivative is larger; before it, odd derivatives count the other way round.
/// Sides that do not part stay tied.
/// </summary>
internal sealed class OneSided
{
    /// <summary>
    /// The count of derivatives that may decide on a tie of small sides, and the most operations of a small side. On larger sides only the first decides.
    /// </summary>
    private const int MostDerivatives = 4;
    private const int LargestSmall = 10;

    private readonly bool isBehind;
    private readonly Differentiation derivatives;
    private readonly Dictionary<Node, Node> forms = [];

    /// <param name="variable">The variable in which the point is left.</param>
    /// <param name="isBehind">Whether the variable is a little larger than at the point; otherwise it is a little smaller.</param>
    public OneSided(string variable, bool isBehind)
    {
        this.isBehind = isBehind;
        derivatives = new Differentiation(variable, x => Compare(ComparisonOperator.Less, x, Algebra.Zero));
    }

    /// <summary>The slope on this side.</summary>
    public Expression Slope(Expression formula)
    {
        foreach (Node node in Nodes.InOrder(formula))
            if (!forms.ContainsKey(node))
                forms[node] = node is Comparison c
                    ? Compare(c.Operator, (Expression)forms[c.Left], (Expression)forms[c.Right])
                    : Nodes.WithParts(node, forms);
        return derivatives.Of((Expression)forms[formula]);
    }

    /// <summary>A comparison as it comes out on this side.</summary>
    private Condition Compare(ComparisonOperator comparison, Expression left, Expression right) => left.Equals(right)
        ? Logic.Compare(comparison, left, right)
        : Compare(Outcomes.Of(comparison), left, right, IsSmall(left) && IsSmall(right) ? MostDerivatives : 1);

    private static bool IsSmall(Expression side) => Nodes.HasAtMost(LargestSmall, side);

    private Condition Compare(Outcomes outcomes, Expression left, Expression right, int derivativesLeft)
    {
        Condition atTie = derivativesLeft == 0 ? Logic.Of(outcomes.Tied) : Next(outcomes, Difference(left, right), derivativesLeft - 1);
        return atTie is Truth decided
            ? (outcomes with { Tied = decided.Value }).Compare(left, right)
            : Logic.Either(
                (outcomes with { Tied = false }).Compare(left, right),
                Logic.Both(Logic.Compare(ComparisonOperator.Equal, left, right), atTie));
    }

    private Condition Next(Outcomes outcomes, Expression difference, int derivativesLeft) => difference is Constant c
        ? Logic.Of(outcomes.OfDifference(c.Value))
        : Compare(outcomes, difference, Algebra.Zero, derivativesLeft);

    /// <summary>The speed at which the left side leaves the right one, away from the point.</summary>
    private Expression Difference(Expression left, Expression right)
    {
        Expression difference = Algebra.Subtract(derivatives.Of(left), derivatives.Of(right));
        return isBehind ? difference : Algebra.Negate(difference);
    }
}
