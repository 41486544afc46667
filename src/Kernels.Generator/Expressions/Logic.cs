using System;

namespace Kernels.Generator.Expressions;

/// <summary>Builds conditions, and decides those that depend only on constants.</summary>
internal static class Logic
{
    public static readonly Condition True = new Truth(true);
    public static readonly Condition False = new Truth(false);

    public static Condition Of(bool value) => value ? True : False;

    /// <summary>A comparison. Of one expression with itself all that is left is whether it is a number, written x != x where it is none.</summary>
    public static Condition Compare(ComparisonOperator comparison, Expression left, Expression right) => (left, right) switch
    {
        (Constant a, Constant b) => Of(Holds(comparison, a.Value, b.Value)),
        (Constant { Value: double.NaN }, _) or (_, Constant { Value: double.NaN }) => Of(comparison == ComparisonOperator.NotEqual),
        (Conditional { WhenTrue: Constant a, WhenFalse: Constant b } choice, Constant c) =>
            Select(choice.Condition, Of(Holds(comparison, a.Value, c.Value)), Of(Holds(comparison, b.Value, c.Value))),
        _ when !left.Equals(right) || comparison == ComparisonOperator.NotEqual => new Comparison(comparison, left, right),
        _ => Holds(comparison, 0, 0) ? Not(new Comparison(ComparisonOperator.NotEqual, left, right)) : False,
    };

    public static Condition Not(Condition operand) => operand switch
    {
        Truth t => Of(!t.Value),
        Not n => n.Operand,
        _ => new Not(operand),
    };

    public static Condition Both(Condition left, Condition right) => (left, right) switch
    {
        (Truth t, _) => t.Value ? right : False,
        (_, Truth t) => t.Value ? left : False,
        _ when left.Equals(right) => left,
        _ => new Both(left, right),
    };

    public static Condition Either(Condition left, Condition right) => (left, right) switch
    {
        (Truth t, _) => t.Value ? True : right,
        (_, Truth t) => t.Value ? True : left,
        _ when left.Equals(right) => left,
        _ => new Either(left, right),
    };

    /// <summary>condition ? whenTrue : whenFalse, between conditions.</summary>
    public static Condition Select(Condition condition, Condition whenTrue, Condition whenFalse) =>
        whenTrue.Equals(whenFalse) ? whenTrue : Either(Both(condition, whenTrue), Both(Not(condition), whenFalse));

    private static bool Holds(ComparisonOperator comparison, double left, double right) => comparison switch
    {
        ComparisonOperator.Less => left < right,
        ComparisonOperator.LessOrEqual => left <= right,
        ComparisonOperator.Greater => left > right,
        ComparisonOperator.GreaterOrEqual => left >= right,
        ComparisonOperator.Equal => left == right,
        ComparisonOperator.NotEqual => left != right,
        _ => throw new InvalidOperationException($"{comparison} is no comparison of a formula."),
    };
}
