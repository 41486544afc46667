using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <summary>Sums over the four lanes of a vector, always as (lane 0 + lane 1) + (lane 2 + lane 3).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneSums
{
    /// <summary>The sum of a vector's lanes.</summary>
    /// <param name="vector">The four lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> vector) =>
        (vector.GetElement(0) + vector.GetElement(1)) + (vector.GetElement(2) + vector.GetElement(3));

    /// <summary>Adds the sum of each vector's lanes to one of four doubles that stand side by side.</summary>
    /// <param name="first">The lanes of the first sum.</param>
    /// <param name="second">The lanes of the second sum.</param>
    /// <param name="third">The lanes of the third sum.</param>
    /// <param name="fourth">The lanes of the fourth sum.</param>
    /// <param name="sums">The first of the four doubles.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(
        Vector256<double> first, Vector256<double> second, Vector256<double> third, Vector256<double> fourth, ref double sums)
    {
        Vector256<double> each = Avx.IsSupported
            ? Pairwise(first, second, third, fourth)
            : Vector256.Create(Sum(first), Sum(second), Sum(third), Sum(fourth));
        (Vector256.LoadUnsafe(ref sums) + each).StoreUnsafe(ref sums);
    }

    /// <summary>The four sums by horizontal additions, which pair the same lanes as <see cref="Sum"/>.</summary>
    private static Vector256<double> Pairwise(
        Vector256<double> first, Vector256<double> second, Vector256<double> third, Vector256<double> fourth)
    {
        Vector256<double> firstAndSecond = Avx.HorizontalAdd(first, second);
        Vector256<double> thirdAndFourth = Avx.HorizontalAdd(third, fourth);
        return Avx.Permute2x128(firstAndSecond, thirdAndFourth, 0x20) + Avx.Permute2x128(firstAndSecond, thirdAndFourth, 0x31);
    }
}
