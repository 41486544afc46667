using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <content>Sums over the lanes of several vectors of doubles at once, each added to one of as many doubles that stand side by side.</content>
public static partial class LaneSums
{
    /// <summary>Adds the sum of each vector's lanes to one of two doubles.</summary>
    /// <param name="first">The lanes of the first sum.</param>
    /// <param name="second">The lanes of the second sum.</param>
    /// <param name="sums">The first of the two doubles.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(Vector256<double> first, Vector256<double> second, ref double sums)
    {
        Vector128<double> each;
        if (Avx.IsSupported)
        {
            Vector256<double> neighbours = AddNeighbours(first, second);
            each = neighbours.GetLower() + neighbours.GetUpper();
        }
        else
        {
            each = Vector128.Create(Sum(first), Sum(second));
        }
        (Vector128.LoadUnsafe(ref sums) + each).StoreUnsafe(ref sums);
    }

    /// <summary>Adds the sum of each vector's lanes to one of four doubles.</summary>
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
            Vector256<double> firstAndSecond = AddNeighbours(first, second);
            Vector256<double> thirdAndFourth = AddNeighbours(third, fourth);
            each = Avx.Permute2x128(firstAndSecond, thirdAndFourth, 0x21) + Avx.Blend(firstAndSecond, thirdAndFourth, 0b1100);
        }
        else
        {
            each = Vector256.Create(Sum(first), Sum(second), Sum(third), Sum(fourth));
        }
        (Vector256.LoadUnsafe(ref sums) + each).StoreUnsafe(ref sums);
    }

    /// <inheritdoc cref="AddEach(Vector256{double}, Vector256{double}, ref double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(Vector512<double> first, Vector512<double> second, ref double sums) =>
        AddEach(AddHalves(first), AddHalves(second), ref sums);

    /// <inheritdoc cref="AddEach(Vector256{double}, Vector256{double}, Vector256{double}, Vector256{double}, ref double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(
        Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth, ref double sums) =>
        AddEach(AddHalves(first), AddHalves(second), AddHalves(third), AddHalves(fourth), ref sums);

    /// <summary>Adds the sum of each vector's lanes to one of eight doubles.</summary>
    /// <param name="first">The lanes of the first sum.</param>
    /// <param name="second">The lanes of the second sum.</param>
    /// <param name="third">The lanes of the third sum.</param>
    /// <param name="fourth">The lanes of the fourth sum.</param>
    /// <param name="fifth">The lanes of the fifth sum.</param>
    /// <param name="sixth">The lanes of the sixth sum.</param>
    /// <param name="seventh">The lanes of the seventh sum.</param>
    /// <param name="eighth">The lanes of the eighth sum.</param>
    /// <param name="sums">The first of the eight doubles.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(
        Vector512<double> first,
        Vector512<double> second,
        Vector512<double> third,
        Vector512<double> fourth,
        Vector512<double> fifth,
        Vector512<double> sixth,
        Vector512<double> seventh,
        Vector512<double> eighth,
        ref double sums)
    {
        if (!Avx512F.IsSupported)
        {
            AddEach(first, second, third, fourth, ref sums);
            AddEach(fifth, sixth, seventh, eighth, ref Unsafe.Add(ref sums, 4));
            return;
        }

        Vector512<double> firstAndFifth = AddHalves(first, fifth);
        Vector512<double> secondAndSixth = AddHalves(second, sixth);
        Vector512<double> thirdAndSeventh = AddHalves(third, seventh);
        Vector512<double> fourthAndEighth = AddHalves(fourth, eighth);
        Vector512<double> each = AddPairs(AddNeighbours(firstAndFifth, secondAndSixth), AddNeighbours(thirdAndSeventh, fourthAndEighth));
        (Vector512.LoadUnsafe(ref sums) + each).StoreUnsafe(ref sums);
    }

    // first 0 + 1, second 0 + 1, first 2 + 3, second 2 + 3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddNeighbours(Vector256<double> first, Vector256<double> second) =>
        Avx.UnpackLow(first, second) + Avx.UnpackHigh(first, second);

    // first 0 + 1, second 0 + 1, first 2 + 3, second 2 + 3, and so on. One term is a choice, as in AddHalves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AddNeighbours(Vector512<double> first, Vector512<double> second) =>
        Vector512.ConditionalSelect(Vector512.Create(-1L, 0, -1, 0, -1, 0, -1, 0).AsDouble(), first, second)
        + Avx512F.Shuffle(first, second, 0b01_01_01_01);

    // The same with two lanes in place of one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AddPairs(Vector512<double> first, Vector512<double> second) =>
        Vector512.ConditionalSelect(Vector512.Create(-1L, -1, 0, 0, -1, -1, 0, 0).AsDouble(), first, second)
        + Avx512F.PermuteVar8x64x2(first, Vector512.Create(2L, 3, 8, 9, 6, 7, 12, 13), second);
}
