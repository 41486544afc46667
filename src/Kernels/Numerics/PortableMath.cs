using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>Elementary functions that give the same bits on every machine.</summary>
/// <remarks>
/// <para>Built only from operations that IEEE 754 rounds in one way (<c>+ - * /</c>, fused multiply-add), comparisons, selections and
/// integer arithmetic on the bits, so neither the instruction set nor the vector width can show in a result. Only the sign and payload
/// of a NaN are left to the machine.</para>
/// <para>Each function takes four lanes of doubles, or eight of floats, that do not influence each other; its scalar twin gives one value the
/// same bits, and so does its wide twin each lane of a vector of 512 bits, which <c>Kernels.Twins</c> writes while this is built.
/// Over vectors no tables, no branches, no calls, but for sines of the largest numbers and powers of special exponents, so that
/// a loop over contiguous values can keep constants in registers. One unit in the last place is written ulp.</para>
/// <para>Most err by less than 1 ulp. For speed the logistic function, softplus, expm1, erf and, in single precision, tanh err by up to 1.35 to 3.2,
/// as each of them states; between neighbouring arguments such an error may show as a step back.</para>
/// <para>In single precision exp, log, logistic, tanh, expm1, softplus and erf have code of their own; the others are those of double precision,
/// rounded once more.</para>
/// </remarks>
public static partial class PortableMath
{
    /// <summary>The smallest positive double with all its digits.</summary>
    private const double SmallestNormal = 2.2250738585072014e-308;

    private const double TwoToMinus54 = 5.551115123125783e-17;

    private const int MantissaBits = 52;

    private const int ExponentBias = 1023;

    // Of a bound and NaN every machine's own instruction gives the second, so NaN passes through AtLeast and AtMost. Of two zeros they
    // differ: a bound of 0 is for values whose sign of zero does not show.
#pragma warning disable RS0030 // Said above.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AtLeast(Vector256<double> x, double bound) =>
        Vector256.MaxNative(Vector256.Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AtMost(Vector256<double> x, double bound) =>
        Vector256.MinNative(Vector256.Create(bound), x);
#pragma warning restore RS0030

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> WithSignOf(Vector256<double> x, Vector256<double> magnitude) =>
        magnitude | (x & Vector256.Create(-0.0));

    /// <summary>a + b rounded, and what the rounding lost (Knuth's two-sum, in any order of sizes).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddExactly(Vector256<double> a, Vector256<double> b, out Vector256<double> lost)
    {
        Vector256<double> sum = a + b;
        Vector256<double> addedToA = sum - a;
        lost = a - (sum - addedToA) + (b - addedToA);
        return sum;
    }
}
