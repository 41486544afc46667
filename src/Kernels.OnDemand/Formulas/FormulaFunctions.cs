using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Numerics;

namespace Kernels.OnDemand.Formulas;

/// <summary>The functions of numbers that a formula may call, by their names in small letters.</summary>
internal static class FormulaFunctions
{
    private static readonly Dictionary<string, Func<Expression, Expression>> unary = new(StringComparer.Ordinal)
    {
        ["abs"] = Of(ElementaryFunction.Abs),
        ["atan"] = Of(ElementaryFunction.Atan),
        ["arctan"] = Of(ElementaryFunction.Atan),
        ["cos"] = Of(ElementaryFunction.Cos),
        ["cosh"] = Of(ElementaryFunction.Cosh),
        ["erf"] = Of(ElementaryFunction.Erf),
        ["exp"] = Of(ElementaryFunction.Exp),
        ["expm1"] = Of(ElementaryFunction.Expm1),
        ["ln"] = Of(ElementaryFunction.Log),
        ["log"] = Of(ElementaryFunction.Log),
        ["log1p"] = Of(ElementaryFunction.Log1p),
        ["logistic"] = Of(ElementaryFunction.Logistic),
        ["sigmoid"] = Of(ElementaryFunction.Logistic),
        ["sin"] = Of(ElementaryFunction.Sin),
        ["sinh"] = Of(ElementaryFunction.Sinh),
        ["softplus"] = Of(ElementaryFunction.Softplus),
        ["sqrt"] = Of(ElementaryFunction.Sqrt),
        ["tanh"] = Of(ElementaryFunction.Tanh),
        ["sign"] = x => Algebra.Select(Below(Algebra.Zero, x), Algebra.One, Algebra.Select(Below(x, Algebra.Zero), new Constant(-1), Algebra.Zero)),
        ["square"] = x => Algebra.Multiply(x, x),
        ["tan"] = x => Algebra.Divide(Algebra.Apply(ElementaryFunction.Sin, x), Algebra.Apply(ElementaryFunction.Cos, x)),
    };

    private static readonly Dictionary<string, Func<Expression, Expression, Expression>> binary = new(StringComparer.Ordinal)
    {
        ["max"] = Algebra.Max,
        ["maximum"] = Algebra.Max,
        ["min"] = Algebra.Min,
        ["minimum"] = Algebra.Min,
    };

    private static readonly Dictionary<string, Func<Expression, Expression, Expression, Expression>> ternary = new(StringComparer.Ordinal)
    {
        ["clamp"] = Clamp,
        ["clip"] = Clamp,
        ["fma"] = Algebra.FusedMultiplyAdd,
        ["fusedmultiplyadd"] = Algebra.FusedMultiplyAdd,
    };

    public const string Where = "where";
    public const string Pow = "pow";

    /// <summary>All names, for a suggestion.</summary>
    public static IEnumerable<string> Names => unary.Keys.Concat(binary.Keys).Concat(ternary.Keys).Append(Where).Append(Pow);

    /// <summary>How many arguments the function takes; null where there is none of the name.</summary>
    public static int? Arguments(string name) => name switch
    {
        Pow => 2,
        Where => 3,
        _ when unary.ContainsKey(name) => 1,
        _ when binary.ContainsKey(name) => 2,
        _ when ternary.ContainsKey(name) => 3,
        _ => null,
    };

    /// <summary>The expression of a call of a function of numbers.</summary>
    public static Expression Call(string name, IReadOnlyList<Expression> arguments) => arguments switch
    {
        [var x] => unary[name](x),
        [var x, var y] => binary[name](x, y),
        _ => ternary[name](arguments[0], arguments[1], arguments[2]),
    };

    /// <summary>A power with a constant exponent or a constant positive base; null for any other.</summary>
    public static Expression? Power(Expression x, Expression exponent) => (x, exponent) switch
    {
        (_, Constant { Value: > double.NegativeInfinity and < double.PositiveInfinity } c) => Algebra.Pow(x, c.Value),
        (Constant { Value: Math.E }, _) => Algebra.Apply(ElementaryFunction.Exp, exponent),
        (Constant { Value: > 0 and < double.PositiveInfinity } c, _) =>
            Algebra.Apply(ElementaryFunction.Exp, Algebra.Multiply(exponent, new Constant(PortableMath.Log(c.Value)))),
        _ => null,
    };

    private static Func<Expression, Expression> Of(ElementaryFunction function) => x => Algebra.Apply(function, x);

    private static Expression Clamp(Expression x, Expression least, Expression most) => Algebra.Min(Algebra.Max(x, least), most);

    private static Condition Below(Expression left, Expression right) => Logic.Compare(ComparisonOperator.Less, left, right);
}
