namespace Kernels.Generator.Expressions;

/// <summary>
/// Builds expressions, simplified on the way: constants are folded, neutral elements dropped, signs pulled outward, and
/// forms that overflow or cancel are replaced by the function that does not (<see cref="StableForms"/>).
/// </summary>
/// <remarks>
/// 0 * x is 0 even where x is infinite or not a number. Folding uses + - * / and the square root alone, which IEEE 754 rounds alike on every machine that compiles.
/// </remarks>
internal static class Algebra
{
    public static readonly Constant Zero = new(0);
    public static readonly Constant One = new(1);

    public static Expression Add(Expression left, Expression right) => (left, right) switch
    {
        (Constant a, Constant b) => new Constant(a.Value + b.Value),
        (Constant { Value: 0 }, _) => right,
        (_, Constant { Value: 0 }) => left,
        (_, Negation b) => Subtract(left, b.Operand),
        (Negation a, _) => Subtract(right, a.Operand),
        _ when left.Equals(right) => Multiply(new Constant(2), left),
        _ => new Binary(BinaryOperator.Add, left, right),
    };

    public static Expression Subtract(Expression left, Expression right) => (left, right) switch
    {
        (Constant a, Constant b) => new Constant(a.Value - b.Value),
        (Constant { Value: 0 }, _) => Negate(right),
        (_, Constant { Value: 0 }) => left,
        (_, Negation b) => Add(left, b.Operand),
        _ => StableForms.OfDifference(left, right) ?? new Binary(BinaryOperator.Subtract, left, right),
    };

    public static Expression Multiply(Expression left, Expression right) => (left, right) switch
    {
        (Constant a, Constant b) => new Constant(a.Value * b.Value),
        (Constant { Value: 0 }, _) or (_, Constant { Value: 0 }) => Zero,
        (Constant { Value: 1 }, _) => right,
        (_, Constant { Value: 1 }) => left,
        (Constant { Value: -1 }, _) => Negate(right),
        (_, Constant { Value: -1 }) => Negate(left),
        (Negation a, _) => Negate(Multiply(a.Operand, right)),
        (_, Negation b) => Negate(Multiply(left, b.Operand)),
        _ => new Binary(BinaryOperator.Multiply, left, right),
    };

    public static Expression Divide(Expression left, Expression right) => (left, right) switch
    {
        (Constant a, Constant b) => new Constant(a.Value / b.Value),
        (Constant { Value: 0 }, _) => Zero,
        (_, Constant { Value: 1 }) => left,
        (Negation a, _) => Negate(Divide(a.Operand, right)),
        (_, Negation b) => Negate(Divide(left, b.Operand)),
        _ => StableForms.OfQuotient(left, right) ?? new Binary(BinaryOperator.Divide, left, right),
    };

    public static Expression Negate(Expression operand) => operand switch
    {
        Constant a => new Constant(-a.Value),
        Negation a => a.Operand,
        _ => new Negation(operand),
    };

    public static Expression Apply(ElementaryFunction function, Expression argument) => (function, argument) switch
    {
        (ElementaryFunction.Sqrt, Constant a) => new Constant(System.Math.Sqrt(a.Value)),
        (ElementaryFunction.Abs, Constant a) => new Constant(System.Math.Abs(a.Value)),
        _ => StableForms.OfCall(function, argument) ?? new Call(function, argument),
    };

    public static Expression Select(Condition condition, Expression whenTrue, Expression whenFalse) =>
        whenTrue.Equals(whenFalse) ? whenTrue : new Conditional(condition, whenTrue, whenFalse);

    /// <summary>
    /// The larger of two values; not a number if either is none. A tie goes to a constant, so that max(0, z) has derivative 0
    /// at 0, as ReLU has.
    /// </summary>
    public static Expression Max(Expression left, Expression right) => Extreme(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>The smaller of two values, with the conventions of <see cref="Max"/>.</summary>
    public static Expression Min(Expression left, Expression right) => Extreme(ComparisonOperator.GreaterOrEqual, left, right);

    private static Expression Extreme(ComparisonOperator yieldsToSecond, Expression left, Expression right)
    {
        (Expression first, Expression second) = left is Constant ? (right, left) : (left, right);
        Condition takesSecond = new Comparison(yieldsToSecond, first, second);
        if (second is not Constant)
            takesSecond = new Either(takesSecond, new Comparison(ComparisonOperator.NotEqual, second, second));
        return Select(takesSecond, second, first);
    }
}
