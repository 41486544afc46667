using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>
/// The logistic function of x = n log(2) + r: of any x, and in fewer operations of an x of moderate size. Where both apply, they give the same bits.
/// </summary>
/// <remarks>
/// With t = r coth(r / 2), an even function of r near 2, exp(r) = (t + r) / (t - r), so that the result is (t + r) / ((t + r) + 2^-n (t - r)):
/// half the series that the exponential would need, and one division in all.
/// </remarks>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal interface ILogisticFormula<T>
{
    /// <summary>The function of any x.</summary>
    static abstract Vector256<T> OfAny(Vector256<T> x);

    /// <summary>The function of an x near 0; whether it was is asked afterwards, by <see cref="AreNearZero"/>.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="seen">Gathers the exponents of 2^-n, bit by bit; zero before the first.</param>
    static abstract Vector256<T> NearZero(Vector256<T> x, ref Vector256<T> seen);

    /// <inheritdoc cref="NearZero(Vector256{T}, ref Vector256{T})"/>
    static abstract Vector512<T> NearZero(Vector512<T> x, ref Vector512<T> seen);

    /// <summary>Whether 2^-n was far from the largest and the smallest numbers for all x so far, so that the results hold.</summary>
    static abstract bool AreNearZero(Vector256<T> seen);

    /// <summary>The same for only the first x.</summary>
    static abstract bool IsNearZero(Vector256<T> seen);
}
