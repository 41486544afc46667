using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>
/// The logistic function 2^n / (2^n + exp(-r)) of x = n log(2) + r in three steps, which follow each other at once for one vector and each
/// in a loop of its own for many.
/// </summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal interface ILogisticSteps<T>
{
    /// <summary>The first step: r, -2^n, and the higher part of the series of exp(-r).</summary>
    static abstract Vector256<T> Reduce(Vector256<T> x, out Vector256<T> minusScale, out Vector256<T> high);

    /// <summary>The second step: exp(-r) - 1, and with it what is lost of 2^n in 1 + 2^n.</summary>
    static abstract Vector256<T> Expm1(Vector256<T> r, Vector256<T> minusScale, Vector256<T> high);

    /// <summary>The third step: the reciprocal of 1 + 2^n + expm1, corrected by its remainder, times 2^n.</summary>
    static abstract Vector256<T> Divide(Vector256<T> expm1, Vector256<T> minusScale);
}
