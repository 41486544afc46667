using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <summary>
/// Sums over the lanes of a vector. Of 256 bits, neighbours first: (lane 0 + lane 1) + (lane 2 + lane 3), and of eight lanes the first four
/// plus the last four. Of 512 bits, first the halves: the sum of lower + upper.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneSums
{
    /// <summary>The sum of a vector's lanes.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="vector">The lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum<T>(Vector512<T> vector)
        where T : struct, IBinaryFloatingPointIeee754<T> => Sum(AddHalves(vector));

    /// <inheritdoc cref="Sum{T}(Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum<T>(Vector256<T> vector)
        where T : struct, IBinaryFloatingPointIeee754<T> => typeof(T) == typeof(double)
        ? T.CreateTruncating(Sum(vector.As<T, double>()))
        : T.CreateTruncating(Sum(vector.As<T, float>().GetLower()) + Sum(vector.As<T, float>().GetUpper()));

    /// <summary>The sum of the lanes of half a vector of floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Sum(Vector128<float> half)
    {
        Vector128<float> neighbours = half + Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2));
        return neighbours.ToScalar() + neighbours.GetElement(2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> AddHalves<T>(Vector512<T> vector) => vector.GetLower() + vector.GetUpper();

    // The halves of first, then of second. One of the two terms is a choice, which has more ports to go to than a shuffle.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> AddHalves<T>(Vector512<T> first, Vector512<T> second) =>
        Vector512.ConditionalSelect(Vector512.Create(-1L, -1, -1, -1, 0, 0, 0, 0).As<long, T>(), first, second)
        + Avx512F.Shuffle4x128(first.AsDouble(), second.AsDouble(), 0b01_00_11_10).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Vector256<double> vector)
    {
        if (!Avx.IsSupported)
            return (vector.GetElement(0) + vector.GetElement(1)) + (vector.GetElement(2) + vector.GetElement(3));
        Vector256<double> neighbours = vector + Avx.Permute(vector, 0b0101);
        return neighbours.ToScalar() + neighbours.GetUpper().ToScalar();
    }
}
