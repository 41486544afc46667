using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <summary>
/// Sums over the lanes of a vector, neighbours first: (lane 0 + lane 1) + (lane 2 + lane 3), and of eight lanes the first four plus
/// the last four.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneSums
{
    /// <summary>The sum of a vector's lanes.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="vector">The lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum<T>(Vector256<T> vector)
        where T : struct, IBinaryFloatingPointIeee754<T> => typeof(T) == typeof(double)
        ? T.CreateTruncating(Sum(vector.As<T, double>()))
        : T.CreateTruncating(Sum(vector.As<T, float>().GetLower()) + Sum(vector.As<T, float>().GetUpper()));

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
        Vector256<double> each;
        if (Avx.IsSupported)
        {
            Vector256<double> firstAndSecond = Avx.UnpackLow(first, second) + Avx.UnpackHigh(first, second);
            Vector256<double> thirdAndFourth = Avx.UnpackLow(third, fourth) + Avx.UnpackHigh(third, fourth);
            each = Avx.Permute2x128(firstAndSecond, thirdAndFourth, 0x21) + Avx.Blend(firstAndSecond, thirdAndFourth, 0b1100);
        }
        else
        {
            each = Vector256.Create(Sum(first), Sum(second), Sum(third), Sum(fourth));
        }
        (Vector256.LoadUnsafe(ref sums) + each).StoreUnsafe(ref sums);
    }

    /// <summary>Adds the sum of each vector's lanes to one of four floats that stand side by side.</summary>
    /// <param name="first">The lanes of the first sum.</param>
    /// <param name="second">The lanes of the second sum.</param>
    /// <param name="third">The lanes of the third sum.</param>
    /// <param name="fourth">The lanes of the fourth sum.</param>
    /// <param name="sums">The first of the four floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(
        Vector256<float> first, Vector256<float> second, Vector256<float> third, Vector256<float> fourth, ref float sums)
    {
        Vector128<float> each;
        if (Avx.IsSupported)
        {
            Vector256<float> halves = AddNeighbours(AddNeighbours(first, second), AddNeighbours(third, fourth));
            each = halves.GetLower() + halves.GetUpper();
        }
        else
        {
            each = Vector128.Create(Sum(first), Sum(second), Sum(third), Sum(fourth));
        }
        (Vector128.LoadUnsafe(ref sums) + each).StoreUnsafe(ref sums);
    }

    // What HorizontalAdd gives, in operations that processors do not split up further.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AddNeighbours(Vector256<float> first, Vector256<float> second) =>
        Avx.Shuffle(first, second, 0b10_00_10_00) + Avx.Shuffle(first, second, 0b11_01_11_01);

    /// <summary>The sum of the lanes of half a vector of floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Sum(Vector128<float> half) =>
        (half.GetElement(0) + half.GetElement(1)) + (half.GetElement(2) + half.GetElement(3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Vector256<double> vector)
    {
        if (!Avx.IsSupported)
            return (vector.GetElement(0) + vector.GetElement(1)) + (vector.GetElement(2) + vector.GetElement(3));
        Vector256<double> neighbours = vector + Avx.Permute(vector, 0b0101);
        return neighbours.ToScalar() + neighbours.GetUpper().ToScalar();
    }
}
