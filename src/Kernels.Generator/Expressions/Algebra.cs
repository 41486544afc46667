namespace Kernels.Generator.Expressions;

/// <summary>
/// Builds expressions, simplified on the way: constants are folded, neutral elements dropped, signs pulled outward, and
/// forms that overflow or cancel are replaced by the function that does not (<see cref="StableForms"/>).
/// </summary>
/// <remarks>
/// On finite arguments the value stays, except for roundings where a stable form or a product of powers replaces it. Beyond them, 0 * x and 0 / x
/// are 0 even where x is infinite, not a number or, as a divisor, 0; x^0.5 is the square root, whose sign at -0 and value at -infinity
/// differ from Pow's; and the sign of a zero may be lost. Folding uses only + - * / and the square root, which IEEE 754 rounds alike on
/// every machine that compiles.
/// </remarks>
internal static class Algebra
{
    public static readonly Constant Zero = new(0);
    public static readonly Constant One = new(1);

    private const double LargestWholePower = 8;
    private const double SmallestWholePower = -4;

    public static Expression Add(Expression left, Expression right) => (left, right) switch
    {
        (Constant a, Constant b) => new Constant(a.Value + b.Value),
        (Constant { Value: 0 }, _) => right,
        (_, Constant { Value: 0 }) => left,
        (_, Negation b) => Subtract(left, b.Operand),
        (Negation a, _) => Subtract(right, a.Operand),
        _ when left.Equals(right) => Multiply(new Constant(2), left),
        _ => StableForms.OfSum(left, right) ?? new Binary(BinaryOperator.Add, left, right),
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
        (_, Negation n) when IsOdd(function) => Negate(Apply(function, n.Operand)),
        (_, Negation n) when IsEven(function) => Apply(function, n.Operand),
        _ => StableForms.OfCall(function, argument) ?? new Call(function, argument),
    };

    /// <summary>
    /// x to a constant power. A small whole power becomes products that share their squares, and the power 1/2 a square root.
    /// Those between stay powers, whose derivative c x^(c - 1) is right at 0, where that of x * sqrt(x) by parts is 0 * infinity.
    /// </summary>
    public static Expression Pow(Expression x, double exponent) => exponent switch
    {
        0 => One,
        0.5 => Apply(ElementaryFunction.Sqrt, x),
        > 0 and <= LargestWholePower when IsWhole(exponent) => WholePower(x, (int)exponent),
        < 0 and >= SmallestWholePower when IsWhole(exponent) => Divide(One, WholePower(x, -(int)exponent)),
        _ => new Power(x, exponent),
    };

    /// <summary>left * right + addend with one rounding; where a factor is a constant 0 or 1 there is no more than one.</summary>
    public static Expression FusedMultiplyAdd(Expression left, Expression right, Expression addend) => (left, right) switch
    {
        (Constant { Value: 0 }, _) or (_, Constant { Value: 0 }) => addend,
        (Constant { Value: 1 }, _) => Add(right, addend),
        (_, Constant { Value: 1 }) => Add(left, addend),
        _ => new FusedMultiplyAdd(left, right, addend),
    };

    public static Expression Select(Condition condition, Expression whenTrue, Expression whenFalse)
    {
        if (condition is Truth decided)
            return decided.Value ? whenTrue : whenFalse;
        // Within a branch the same condition is decided.
        Expression first = whenTrue is Conditional inTrue && inTrue.Condition.Equals(condition) ? inTrue.WhenTrue : whenTrue;
        Expression second = whenFalse is Conditional inFalse && inFalse.Condition.Equals(condition) ? inFalse.WhenFalse : whenFalse;
        return first.Equals(second) ? first : new Conditional(condition, first, second);
    }

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
        if (second is Constant { Value: double.NaN })
            return second;
        Condition takesSecond = Logic.Compare(yieldsToSecond, first, second);
        if (second is not Constant)
            takesSecond = Logic.Either(takesSecond, Logic.Compare(ComparisonOperator.NotEqual, second, second));
        return Select(takesSecond, second, first);
    }

    private static bool IsOdd(ElementaryFunction function) => function is
        ElementaryFunction.Atan or ElementaryFunction.Erf or ElementaryFunction.Sin or ElementaryFunction.Sinh or ElementaryFunction.Tanh;

    private static bool IsEven(ElementaryFunction function) => function is
        ElementaryFunction.Abs or ElementaryFunction.Cos or ElementaryFunction.Cosh;

    private static bool IsWhole(double value) => value == (int)value;

    private static Expression WholePower(Expression x, int exponent)
    {
        if (exponent == 1)
            return x;
        if (exponent % 2 != 0)
            return Multiply(WholePower(x, exponent - 1), x);
        Expression half = WholePower(x, exponent / 2);
        return Multiply(half, half);
    }
}
