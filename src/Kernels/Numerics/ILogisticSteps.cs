using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>
/// The logistic function of x = n log(2) + r: at once for any x; in two steps, which may be loops of their own, for an x of moderate size.
/// </summary>
/// <remarks>
/// With t = r coth(r / 2), an even function of r near 2, exp(r) = (t + r) / (t - r), so that the result is (t + r) / ((t + r) + 2^-n (t - r)):
/// half the series that the exponential would need, and one division in all. Where the steps apply, both ways give the same bits.
/// </remarks>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal interface ILogisticSteps<T>
{
    /// <summary>The function of any x.</summary>
    static abstract Vector256<T> OfAny(Vector256<T> x);

    /// <summary>The first step: r, and n as <see cref="Divide"/> wants it.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="shiftedExponent">Receives the biased exponent of 2^-n in the lowest bits.</param>
    /// <param name="seen">Gathers the exponents, bit by bit, for <see cref="AreNormal"/>.</param>
    static abstract Vector256<T> Reduce(Vector256<T> x, out Vector256<T> shiftedExponent, ref Vector256<T> seen);

    /// <summary>Whether 2^-n was far from the largest and the smallest numbers for all x of the first step, so that the second may follow.</summary>
    static abstract bool AreNormal(Vector256<T> seen);

    /// <summary>The same for the first x alone.</summary>
    static abstract bool IsNormal(Vector256<T> seen);

    /// <summary>The second step: the quotient.</summary>
    static abstract Vector256<T> Divide(Vector256<T> r, Vector256<T> shiftedExponent);
}
