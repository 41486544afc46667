using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>The probabilities of classes that exclude each other, and their cross-entropy, over the last pre-activations of a tile.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SoftmaxOutput
{
    /// <summary>exp(z - m) / sum of exp(z - m) over the units of each sample, where m is the largest z: nothing overflows.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The pre-activations z, [blocks, width, samples].</param>
    /// <param name="width">The number of classes.</param>
    /// <param name="blocks">The number of blocks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<T>(ref T values, int width, int blocks)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (int vector = 0; vector < 2 * blocks; vector++)
        {
            ref T first = ref Unsafe.Add(ref values, TileSamples.Start<T>(vector, width));
            Vector256<T> largest = Largest(ref first, width);
            Vector256<T> sum = Vector256<T>.Zero;
            for (int unit = 0; unit < width; unit++)
            {
                Vector256<T> exp = Elementary.Exp(Unit(ref first, unit) - largest);
                exp.StoreUnsafe(ref first, Offset<T>(unit));
                sum += exp;
            }
            for (int unit = 0; unit < width; unit++)
                (Unit(ref first, unit) / sum).StoreUnsafe(ref first, Offset<T>(unit));
        }
    }

    /// <summary>
    /// The sum of the cross-entropies -y log(p) with p = softmax(z), taken as log(sum of exp(z - m)) less the expected z - m, so that no
    /// probability is too small, and over each z the derivative (p - y) / n; over the samples that fill up the last block, 0.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The pre-activations z, [blocks, width, samples].</param>
    /// <param name="targets">The probabilities y of the classes, likewise; those of a sample add up to 1.</param>
    /// <param name="count">The number of samples of the tile.</param>
    /// <param name="width">The number of classes.</param>
    /// <param name="samples">The number n of samples of the whole batch.</param>
    /// <returns>The sum, not yet divided by n.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T LossAndGradient<T>(ref T values, ref T targets, int count, int width, int samples)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Vector256<T> n = Vector256.Create(T.CreateTruncating(samples));
        Vector256<T> losses = Vector256<T>.Zero;
        for (int vector = 0; vector < TileSamples.Vectors<T>(count); vector++)
        {
            Vector256<T> used = TileSamples.Used<T>(vector, count);
            ref T first = ref Unsafe.Add(ref values, TileSamples.Start<T>(vector, width));
            ref T label = ref Unsafe.Add(ref targets, TileSamples.Start<T>(vector, width));
            Vector256<T> largest = Largest(ref first, width);
            Vector256<T> sum = Vector256<T>.Zero;
            Vector256<T> total = Vector256<T>.Zero;
            Vector256<T> expected = Vector256<T>.Zero;
            for (int unit = 0; unit < width; unit++)
            {
                Vector256<T> shifted = Unit(ref first, unit) - largest;
                Vector256<T> y = Unit(ref label, unit);
                Vector256<T> exp = Elementary.Exp(shifted);
                exp.StoreUnsafe(ref first, Offset<T>(unit));
                sum += exp;
                total += y;
                // A class that is not expected takes no part, however small its probability: 0 times infinity would be no number.
                expected += Vector256.ConditionalSelect(Vector256.Equals(y, Vector256<T>.Zero), Vector256<T>.Zero, y * shifted);
            }
            losses += (total * Elementary.Log(sum) - expected) & used;
            for (int unit = 0; unit < width; unit++)
                (((Unit(ref first, unit) / sum - Unit(ref label, unit)) / n) & used).StoreUnsafe(ref first, Offset<T>(unit));
        }
        return LaneSums.Sum(losses);
    }

    /// <summary>The largest value of each sample of a vector; not a number where one is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Largest<T>(ref T first, int width)
    {
        Vector256<T> largest = Unit(ref first, 0);
        for (int unit = 1; unit < width; unit++)
        {
            Vector256<T> value = Unit(ref first, unit);
            largest = Vector256.ConditionalSelect(Vector256.LessThan(largest, value) | ~Vector256.Equals(value, value), value, largest);
        }
        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Unit<T>(ref T first, int unit) => Vector256.LoadUnsafe(ref first, Offset<T>(unit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Offset<T>(int unit) => (nuint)(unit * SampleBlocks.Samples<T>());
}
