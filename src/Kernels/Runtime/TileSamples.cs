using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>Which lanes of a tile's blocks hold samples.</summary>
internal static class TileSamples
{
    /// <summary>The number of blocks that hold so many samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Blocks<T>(int count) => (count + Vector256<T>.Count - 1) / Vector256<T>.Count;

    /// <summary>All bits set in the lanes of a block that hold one of so many samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Used<T>(int block, int count)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int left = count - block * Vector256<T>.Count;
        return left >= Vector256<T>.Count
            ? Vector256<T>.AllBitsSet
            : Vector256.LessThan(Vector256<T>.Indices, Vector256.Create(T.CreateTruncating(left)));
    }
}
