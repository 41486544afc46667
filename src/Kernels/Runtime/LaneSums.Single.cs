using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <content>Sums over the lanes of several vectors of floats at once, each added to one of as many floats that stand side by side.</content>
public static partial class LaneSums
{
    /// <summary>Adds the sum of each vector's lanes to one of two floats.</summary>
    /// <param name="first">The lanes of the first sum.</param>
    /// <param name="second">The lanes of the second sum.</param>
    /// <param name="sums">The first of the two floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(Vector256<float> first, Vector256<float> second, ref float sums)
    {
        if (!Avx.IsSupported)
        {
            sums += Sum(first);
            Unsafe.Add(ref sums, 1) += Sum(second);
            return;
        }
        Vector256<float> neighbours = AddNeighbours(first, second);
        Vector256<float> halves = AddNeighbours(neighbours, neighbours);
        Vector128<float> each = halves.GetLower() + halves.GetUpper();

        // Two floats are moved as one double: the runtime has no instruction for half of 128 bits.
        ref byte both = ref Unsafe.As<float, byte>(ref sums);
        Vector128<float> before = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<double>(ref both)).AsSingle();
        Unsafe.WriteUnaligned(ref both, (before + each).AsDouble().ToScalar());
    }

    /// <summary>Adds the sum of each vector's lanes to one of four floats.</summary>
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

    /// <inheritdoc cref="AddEach(Vector256{float}, Vector256{float}, ref float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(Vector512<float> first, Vector512<float> second, ref float sums) =>
        AddEach(AddHalves(first), AddHalves(second), ref sums);

    /// <inheritdoc cref="AddEach(Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float}, ref float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(
        Vector512<float> first, Vector512<float> second, Vector512<float> third, Vector512<float> fourth, ref float sums) =>
        AddEach(AddHalves(first), AddHalves(second), AddHalves(third), AddHalves(fourth), ref sums);

    /// <summary>Adds the sum of each vector's lanes to one of eight floats.</summary>
    /// <param name="first">The lanes of the first sum.</param>
    /// <param name="second">The lanes of the second sum.</param>
    /// <param name="third">The lanes of the third sum.</param>
    /// <param name="fourth">The lanes of the fourth sum.</param>
    /// <param name="fifth">The lanes of the fifth sum.</param>
    /// <param name="sixth">The lanes of the sixth sum.</param>
    /// <param name="seventh">The lanes of the seventh sum.</param>
    /// <param name="eighth">The lanes of the eighth sum.</param>
    /// <param name="sums">The first of the eight floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddEach(
        Vector512<float> first,
        Vector512<float> second,
        Vector512<float> third,
        Vector512<float> fourth,
        Vector512<float> fifth,
        Vector512<float> sixth,
        Vector512<float> seventh,
        Vector512<float> eighth,
        ref float sums)
    {
        if (!Avx512F.IsSupported)
        {
            AddEach(first, second, third, fourth, ref sums);
            AddEach(fifth, sixth, seventh, eighth, ref Unsafe.Add(ref sums, 4));
            return;
        }

        Vector512<float> firstAndFifth = AddHalves(first, fifth);
        Vector512<float> secondAndSixth = AddHalves(second, sixth);
        Vector512<float> thirdAndSeventh = AddHalves(third, seventh);
        Vector512<float> fourthAndEighth = AddHalves(fourth, eighth);
        Vector512<float> fours = AddPairs(AddNeighbours(firstAndFifth, secondAndSixth), AddNeighbours(thirdAndSeventh, fourthAndEighth));
        Vector256<float> each = Avx512F.Shuffle4x128(fours, fours, 0b10_00_10_00).GetLower() + Avx512F.Shuffle4x128(fours, fours, 0b11_01_11_01).GetLower();
        (Vector256.LoadUnsafe(ref sums) + each).StoreUnsafe(ref sums);
    }

    // The result of HorizontalAdd, in operations that processors do not split up further.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AddNeighbours(Vector256<float> first, Vector256<float> second) =>
        Avx.Shuffle(first, second, 0b10_00_10_00) + Avx.Shuffle(first, second, 0b11_01_11_01);

    // first 0 + 1, second 0 + 1, first 2 + 3, second 2 + 3, and so on. One term is a choice, as in AddHalves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AddNeighbours(Vector512<float> first, Vector512<float> second) =>
        Vector512.ConditionalSelect(Vector512.Create(0xFFFF_FFFFL).AsSingle(), first, second)
        + Avx512F.PermuteVar16x32x2(first, Vector512.Create(1, 16, 3, 18, 5, 20, 7, 22, 9, 24, 11, 26, 13, 28, 15, 30), second);

    // The same with two lanes in place of one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AddPairs(Vector512<float> first, Vector512<float> second) =>
        Vector512.ConditionalSelect(Vector512.Create(-1L, 0, -1, 0, -1, 0, -1, 0).AsSingle(), first, second)
        + Avx512F.Shuffle(first, second, 0b01_00_11_10);
}
