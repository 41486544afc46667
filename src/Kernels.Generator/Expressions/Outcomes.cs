namespace Kernels.Generator.Expressions;

/// <summary>The orders of its two sides for which a comparison holds.</summary>
/// <param name="Below">Whether it holds where the left side is the smaller one.</param>
/// <param name="Tied">Whether it holds where both are equal.</param>
/// <param name="Above">Whether it holds where the left side is the larger one.</param>
internal readonly record struct Outcomes(bool Below, bool Tied, bool Above)
{
    public static Outcomes Of(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => new(true, false, false),
        ComparisonOperator.LessOrEqual => new(true, true, false),
        ComparisonOperator.Greater => new(false, false, true),
        ComparisonOperator.GreaterOrEqual => new(false, true, true),
        ComparisonOperator.Equal => new(false, true, false),
        _ => new(true, false, true),
    };

    /// <summary>The comparison of two expressions that holds for these orders.</summary>
    public Condition Compare(Expression left, Expression right) => this switch
    {
        (false, false, false) => Logic.False,
        (true, true, true) => Logic.True,
        (true, false, false) => Logic.Compare(ComparisonOperator.Less, left, right),
        (true, true, false) => Logic.Compare(ComparisonOperator.LessOrEqual, left, right),
        (false, false, true) => Logic.Compare(ComparisonOperator.Greater, left, right),
        (false, true, true) => Logic.Compare(ComparisonOperator.GreaterOrEqual, left, right),
        (false, true, false) => Logic.Compare(ComparisonOperator.Equal, left, right),
        (true, false, true) => Logic.Compare(ComparisonOperator.NotEqual, left, right),
    };

    /// <summary>The outcome for a difference of the two sides.</summary>
    public bool OfDifference(double difference) => difference < 0 ? Below : difference > 0 ? Above : Tied;
}
