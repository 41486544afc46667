using System;
using Kernels.Reference;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>
/// One evaluation of a random formula over dual numbers. It knows how near the point is to a kink, and can disturb every operation as if it
/// had rounded worse: where that shows in the result, no way of computing the formula can be held to many digits.
/// </summary>
/// <param name="variables">The values of the variables, at most one of them a <see cref="Dual.Variable"/>.</param>
/// <param name="noise">Where the disturbances come from; null for none.</param>
internal sealed class Evaluation(Dual[] variables, Random? noise)
{
    // Four units in the last place.
    private const double Size = 1.0 / (1L << 50);

    /// <summary>The least distance between the sides of a comparison so far, relative to their sizes.</summary>
    public double NearestKink { get; private set; } = double.PositiveInfinity;

    public Dual this[int variable] => variables[variable];

    /// <summary>The result of an operation, disturbed.</summary>
    /// <param name="exact">The result.</param>
    /// <param name="slopeError">What one unit of error in a slope at most 1, such as that of tanh, is multiplied by: the argument's derivative.</param>
    public Dual Rounded(Dual exact, double slopeError = 0) => noise is null
        ? exact
        : new Dual(exact.Value * (1 + Disturbance()), exact.Derivative * (1 + Disturbance()) + slopeError * Disturbance());

    /// <summary>left - right, for a comparison.</summary>
    public double Difference(Dual left, Dual right)
    {
        NearestKink = Math.Min(NearestKink, Math.Abs(left.Value - right.Value) / (1 + Math.Abs(left.Value) + Math.Abs(right.Value)));
        return left.Value - right.Value;
    }

    private double Disturbance() => Size * (2 * noise!.NextDouble() - 1);
}
