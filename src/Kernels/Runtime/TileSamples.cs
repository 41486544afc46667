using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>Where the vectors of a tile stand, two a block, and which of their lanes hold samples.</summary>
internal static class TileSamples
{
    /// <summary>The number of vectors in the blocks that hold so many samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Vectors<T>(int count) => 2 * ((count + SampleBlocks.Samples<T>() - 1) / SampleBlocks.Samples<T>());

    /// <summary>Where a vector of the first unit stands; the other units follow at distances of <see cref="SampleBlocks.Samples"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Start<T>(int vector, int width) =>
        (nuint)(vector / 2 * width * SampleBlocks.Samples<T>() + vector % 2 * Vector256<T>.Count);

    /// <summary>All bits set in the lanes of a vector that hold one of so many samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Used<T>(int vector, int count)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int left = count - vector * Vector256<T>.Count;
        return left >= Vector256<T>.Count
            ? Vector256<T>.AllBitsSet
            : Vector256.LessThan(Vector256<T>.Indices, Vector256.Create(T.CreateTruncating(left)));
    }

    /// <summary>Writes a value over what fills up the last block, in every unit.</summary>
    public static void FillUp<T>(ref T values, int count, int width, T value)
    {
        int samples = SampleBlocks.Samples<T>();
        (int fullBlocks, int rest) = Math.DivRem(count, samples);
        if (rest == 0)
            return;
        for (int unit = 0; unit < width; unit++)
            for (int sample = rest; sample < samples; sample++)
                Unsafe.Add(ref values, (fullBlocks * width + unit) * samples + sample) = value;
    }
}
