using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>
/// Says a derivative by the output h = f(z) where that is possible: sigmoid's as h (1 - h), and that of a formula with a kink at 0, such
/// as ELU's, as h > 0 ? 1 : h + 1, provided that h has the sign of z.
/// </summary>
internal static class OutputForm
{
    private static readonly Variable output = new(ActivationPlan.Output);

    /// <summary>The derivative in terms of h and learned parameters; null where z is still needed.</summary>
    /// <param name="value">f(z).</param>
    /// <param name="derivative">A derivative of f.</param>
    public static Expression? Of(Expression value, Expression derivative)
    {
        Expression replaced = Replace(derivative, value);
        return NeedsPreActivation(replaced) ? OfBranches(value, derivative) : replaced;
    }

    private static Expression? OfBranches(Expression value, Expression derivative)
    {
        if (value is not Conditional { Condition: Comparison condition } branches || !SignAnalysis.OutputDecides(branches, condition))
            return null;
        (Expression whenTrue, Expression whenFalse) = derivative is Conditional slopes && slopes.Condition.Equals(condition)
            ? (slopes.WhenTrue, slopes.WhenFalse)
            : (derivative, derivative);
        Expression first = Replace(whenTrue, branches.WhenTrue);
        Expression second = Replace(whenFalse, branches.WhenFalse);
        return NeedsPreActivation(first) || NeedsPreActivation(second)
            ? null
            : Algebra.Select(Logic.Compare(condition.Operator, output, condition.Right), first, second);
    }

    /// <summary>The expression with h for each part that is the given one.</summary>
    private static Expression Replace(Expression expression, Expression part) =>
        part is Constant ? expression : Nodes.Replace(expression, node => node.Equals(part) ? output : null);

    private static bool NeedsPreActivation(Expression expression) =>
        Nodes.Contains(expression, node => node is Variable { Name: ActivationSpec.PreActivation });
}
