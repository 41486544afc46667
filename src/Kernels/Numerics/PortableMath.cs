using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>Elementary functions that give the same bits on every machine.</summary>
/// <remarks>
/// <para>Built only from operations that IEEE 754 rounds in one way (<c>+ - * /</c>, fused multiply-add), comparisons, selections and
/// integer arithmetic on the bits, so neither the instruction set nor the vector width can show in a result. Only the sign and payload
/// of a NaN are left to the machine.</para>
/// <para>Each function takes four lanes that do not influence each other; its scalar twin is the same code on one value. No tables, no
/// branches, no calls: a loop over contiguous values keeps all constants in registers. One unit in the last place is written ulp.</para>
/// </remarks>
public static partial class PortableMath
{
    /// <summary>The smallest positive double with all its digits.</summary>
    private const double SmallestNormal = 2.2250738585072014e-308;

    private const int MantissaBits = 52;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Clamp(Vector256<double> x, double low, double high)
    {
        // Comparisons with NaN are false, so NaN passes through; the library's Min and Max order their operands by machine.
        x = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(low)), Vector256.Create(low), x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(high)), Vector256.Create(high), x);
    }
}
