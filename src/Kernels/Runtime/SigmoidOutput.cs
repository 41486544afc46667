using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>Logistic outputs and their binary cross-entropy, over the last pre-activations of a tile.</summary>
/// <remarks>Each loop is a method of its own, so that its constants and sums have all registers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SigmoidOutput
{
    /// <summary>Keeps the logarithm of a probability of 0 finite; the study's value.</summary>
    private const double Guard = 1e-9;

    /// <summary>The logistic function, over each pre-activation.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The pre-activations, [blocks, width, samples].</param>
    /// <param name="width">The number of outputs of a sample.</param>
    /// <param name="blocks">The number of blocks.</param>
    private static void Apply<T>(ref T values, int width, int blocks) => Elementary.Logistic(ref values, blocks * width * SampleBlocks.Samples<T>());

    /// <summary>
    /// Returns the sum of the cross-entropies -(y log(q + 1e-9) + (1 - y) log(1 - q + 1e-9)) with q = logistic(z), and writes dz = (q - y) / n over
    /// each z, as the product with the rounded 1 / n; over the filler samples of the last block it writes 0.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The pre-activations z, [blocks, width, samples].</param>
    /// <param name="targets">The labels y, likewise.</param>
    /// <param name="count">The number of samples of the tile.</param>
    /// <param name="width">The number of outputs of a sample.</param>
    /// <param name="samples">The number n of samples of the whole batch.</param>
    /// <returns>The sum, not yet divided by n.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T LossAndGradient<T>(ref T values, ref T targets, int count, int width, int samples)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int vectors = TileSamples.Vectors<T>(count);
        int length = vectors * width * Vector256<T>.Count;
        Apply(ref values, width, vectors / 2);

        // Filler samples get a probability whose logarithm is 0, and in the end the gradient 0.
        T guard = T.CreateTruncating(Guard);
        TileSamples.FillUp(ref values, count, width, T.One - guard);
        TileSamples.FillUp(ref targets, count, width, T.One);
        T scale = T.One / T.CreateTruncating(samples);
        Vector256<T> logarithms = AreLabels(ref targets, length)
            ? DifferentiateLabels(ref values, ref targets, length, guard, scale)
            : DifferentiateFractions(ref values, ref targets, length, guard, scale);
        TileSamples.FillUp(ref values, count, width, T.Zero);
        return -LaneSums.Sum(logarithms);
    }

    /// <summary>Whether all targets are 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool AreLabels<T>(ref T targets, int length)
    {
        Vector512<T> areLabels = Vector512<T>.AllBitsSet;
        for (nuint at = 0; at < (nuint)length; at += (nuint)Vector512<T>.Count)
        {
            Vector512<T> y = Vector512.LoadUnsafe(ref targets, at);
            areLabels &= Vector512.Equals(y, Vector512<T>.Zero) | Vector512.Equals(y, Vector512<T>.One);
        }
        return Vector512.EqualsAll(areLabels.AsByte(), Vector512<byte>.AllBitsSet);
    }

    /// <summary>
    /// The sum of the logarithms of each label's probability, and (p - y) / n over each p. With labels 0 and 1 one logarithm of a product
    /// serves many.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<T> DifferentiateLabels<T>(ref T values, ref T targets, int length, T guard, T scale)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int most = MostFactors<T>() * Vector256<T>.Count;
        Vector256<T> sum = Vector256<T>.Zero;
        for (int start = 0; start < length; start += most)
            sum += Elementary.Log(ProductOfLabels(
                ref Unsafe.Add(ref values, start), ref Unsafe.Add(ref targets, start), Math.Min(most, length - start), guard, scale));
        return sum;
    }

    /// <summary>The product of p + 1e-9 where the label is 1, 1 - p + 1e-9 where it is 0, and (p - y) / n over each p.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<T> ProductOfLabels<T>(ref T values, ref T targets, int length, T guard, T scale)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> one = Vector512<T>.One;
        Vector512<T> product = one;
        for (nuint at = 0; at < (nuint)length; at += (nuint)Vector512<T>.Count)
        {
            Vector512<T> p = Vector512.LoadUnsafe(ref values, at);
            Vector512<T> y = Vector512.LoadUnsafe(ref targets, at);
            product *= Vector512.ConditionalSelect(Vector512.Equals(y, one), p, one - p) + Vector512.Create(guard);
            ((p - y) * scale).StoreUnsafe(ref values, at);
        }

        // Each lane holds half of the most factors, which are an even number.
        return product.GetLower() * product.GetUpper();
    }

    /// <summary>The sum of y log(p + 1e-9) + (1 - y) log(1 - p + 1e-9) for any targets between, and (p - y) / n over each p.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<T> DifferentiateFractions<T>(ref T values, ref T targets, int length, T guard, T scale)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Vector256<T> one = Vector256<T>.One;
        Vector256<T> sum = Vector256<T>.Zero;
        for (nuint at = 0; at < (nuint)length; at += (nuint)Vector256<T>.Count)
        {
            Vector256<T> p = Vector256.LoadUnsafe(ref values, at);
            Vector256<T> y = Vector256.LoadUnsafe(ref targets, at);
            sum += y * Elementary.Log(p + Vector256.Create(guard)) + (one - y) * Elementary.Log((one - p) + Vector256.Create(guard));
            ((p - y) * scale).StoreUnsafe(ref values, at);
        }
        return sum;
    }

    /// <summary>The count of probabilities whose product shares one logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MostFactors<T>() => typeof(T) == typeof(double) ? SumOrder.LossFactorsInDouble : SumOrder.LossFactorsInSingle;
}
