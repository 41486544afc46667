using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>The vectors of 256 bits of a tile, two a block: their places, and the lanes that hold samples.</summary>
internal static class TileSamples
{
    /// <summary>The number of vectors in the blocks that hold so many samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Vectors<T>(int count) => 2 * ((count + SampleBlocks.Samples<T>() - 1) / SampleBlocks.Samples<T>());

    /// <summary>The place of a vector of the first unit; the other units follow at distances of <see cref="SampleBlocks.Samples"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Start<T>(int vector, int width) =>
        (nuint)(vector / 2 * width * SampleBlocks.Samples<T>() + vector % 2 * Vector256<T>.Count);

    /// <summary>A mask with all bits set in the lanes of a vector that hold a sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Used<T>(int vector, int count)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int left = count - vector * Vector256<T>.Count;
        return left >= Vector256<T>.Count
            ? Vector256<T>.AllBitsSet
            : Vector256.LessThan(Vector256<T>.Indices, Vector256.Create(T.CreateTruncating(left)));
    }

    /// <summary>Writes a value over the filler samples of the last block, in every unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FillUp<T>(ref T values, int count, int width, T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (count % SampleBlocks.Samples<T>() != 0)
            FillUpLastBlock(ref values, count, width, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FillUpLastBlock<T>(ref T values, int count, int width, T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int vectors = Vectors<T>(count);
        for (int vector = vectors - 2; vector < vectors; vector++)
        {
            Vector256<T> used = Used<T>(vector, count);
            nuint at = Start<T>(vector, width);
            for (int unit = 0; unit < width; unit++, at += (nuint)SampleBlocks.Samples<T>())
                Vector256.ConditionalSelect(used, Vector256.LoadUnsafe(ref values, at), Vector256.Create(value)).StoreUnsafe(ref values, at);
        }
    }
}
