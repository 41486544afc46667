using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>
/// The logistic function of x = n log(2) + r in two steps, which follow each other at once for one vector and each in a loop of its own
/// for many.
/// </summary>
/// <remarks>
/// With t = r coth(r / 2), an even function of r near 2, exp(r) = (t + r) / (t - r), so that the result is (t + r) / ((t + r) + 2^-n (t - r)):
/// half the series that the exponential would need, and one division in all.
/// </remarks>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal interface ILogisticSteps<T>
{
    /// <summary>The first step: r, and 2^-n times a power of two that keeps it within the normal numbers.</summary>
    static abstract Vector256<T> Reduce(Vector256<T> x, out Vector256<T> scale);

    /// <summary>The second step: the quotient.</summary>
    static abstract Vector256<T> Divide(Vector256<T> r, Vector256<T> scale);
}
