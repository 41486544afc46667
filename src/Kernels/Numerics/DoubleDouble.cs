using System;
using System.Runtime.CompilerServices;

namespace Kernels.Numerics;

/// <summary>
/// An unevaluated sum of two doubles, the low one at most half a unit in the last place of the high one: about 106 bits.
/// </summary>
/// <remarks>
/// T. J. Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18 (1971); error bounds in
/// M. Joldes, J.-M. Muller and V. Popescu, "Tight and rigorous error bounds for basic building blocks of double-word arithmetic",
/// ACM TOMS 44 (2017). Without overflow and underflow each operation here errs by at most 2^-102 of its result.
/// </remarks>
internal readonly struct DoubleDouble(double high, double low)
{
    public double High { get; } = high;

    public double Low { get; } = low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator DoubleDouble(double value) => new(value, 0.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble high = Sum(left.High, right.High);
        DoubleDouble low = Sum(left.Low, right.Low);
        DoubleDouble sum = OrderedSum(high.High, high.Low + low.High);
        return OrderedSum(sum.High, sum.Low + low.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble product = Product(left.High, right.High);
        double crossed = Math.FusedMultiplyAdd(left.High, right.Low, left.Low * right.High);
        return OrderedSum(product.High, product.Low + crossed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        double quotient = left.High / right.High;
        DoubleDouble remainder = left + -(quotient * right);
        return OrderedSum(quotient, remainder.High / right.High);
    }

    /// <summary>The exact sum of any two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double left, double right)
    {
        double sum = left + right;
        double rightPart = sum - left;
        return new(sum, (left - (sum - rightPart)) + (right - rightPart));
    }

    /// <summary>The exact product of two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double left, double right)
    {
        double product = left * right;
        return new(product, Math.FusedMultiplyAdd(left, right, -product));
    }

    /// <summary>The double nearest to the value, if every number within an error of it has the same one: Ziv's test.</summary>
    /// <param name="error">A bound on the error so far, with 2^-105 of the value to spare for the test itself.</param>
    /// <param name="rounded">Receives the nearest double, of use only with the result true.</param>
    /// <returns>Whether the nearest double is certain.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRound(double error, out double rounded)
    {
        rounded = High + (Low - error);
        return rounded == High + (Low + error);
    }

    // The exact sum where the left is zero or the larger in magnitude.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble OrderedSum(double left, double right)
    {
        double sum = left + right;
        return new(sum, right - (sum - left));
    }
}
