using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>Logistic outputs and their binary cross-entropy, over the last pre-activations of a tile.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SigmoidOutput
{
    /// <summary>What keeps the logarithm of a probability of 0 finite; the study's value.</summary>
    private const double Guard = 1e-9;

    /// <summary>The logistic function, over each pre-activation.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The pre-activations, [blocks, width, lanes].</param>
    /// <param name="width">The number of outputs of a sample.</param>
    /// <param name="blocks">The number of blocks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<T>(ref T values, int width, int blocks)
    {
        nuint length = (nuint)(blocks * width * Vector256<T>.Count);
        for (nuint at = 0; at < length; at += (nuint)Vector256<T>.Count)
            Elementary.Logistic(Vector256.LoadUnsafe(ref values, at)).StoreUnsafe(ref values, at);
    }

    /// <summary>
    /// The sum of the cross-entropies -(y log(p + 1e-9) + (1 - y) log(1 - p + 1e-9)) with p = logistic(z), and over each z its
    /// derivative (p - y) / n; over the lanes that fill up the last block, 0.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The pre-activations z, [blocks, width, lanes].</param>
    /// <param name="targets">The labels y, likewise.</param>
    /// <param name="count">The number of samples of the tile.</param>
    /// <param name="width">The number of outputs of a sample.</param>
    /// <param name="samples">The number n of samples of the whole batch.</param>
    /// <returns>The sum, not yet divided by n.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T LossAndGradient<T>(ref T values, ref T targets, int count, int width, int samples)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        // First p over each z: two short loops keep more samples in flight than one long loop.
        int blocks = TileSamples.Blocks<T>(count);
        Apply(ref values, width, blocks);

        Vector256<T> one = Vector256<T>.One;
        Vector256<T> guard = Vector256.Create(T.CreateTruncating(Guard));
        Vector256<T> n = Vector256.Create(T.CreateTruncating(samples));
        Vector256<T> losses = Vector256<T>.Zero;

        // With labels 0 and 1 only the probability of the label counts, and one logarithm of a product serves many.
        Vector256<T> product = one;
        int factors = 0;
        for (int block = 0; block < blocks; block++)
        {
            Vector256<T> used = TileSamples.Used<T>(block, count);
            for (int unit = 0; unit < width; unit++)
            {
                nuint at = (nuint)((block * width + unit) * Vector256<T>.Count);
                Vector256<T> y = Vector256.LoadUnsafe(ref targets, at);
                Vector256<T> p = Vector256.LoadUnsafe(ref values, at);
                (((p - y) / n) & used).StoreUnsafe(ref values, at);

                Vector256<T> isOne = Vector256.Equals(y, one);
                if (!Vector256.EqualsAll(y, isOne & one))
                {
                    losses -= ExpectedLogarithm(p, y) & used;
                    continue;
                }
                Vector256<T> ofLabel = Vector256.ConditionalSelect(isOne, p, one - p) + guard;
                product *= Vector256.ConditionalSelect(used, ofLabel, one);
                if (++factors % MostFactors<T>() == 0)
                {
                    losses -= Elementary.Log(product);
                    product = one;
                }
            }
        }
        return LaneSums.Sum(losses - Elementary.Log(product));
    }

    /// <summary>How many probabilities of at least 1e-9 can be multiplied before the product leaves the normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MostFactors<T>() => typeof(T) == typeof(double) ? 32 : 4;

    /// <summary>y log(p + 1e-9) + (1 - y) log(1 - p + 1e-9); in a method of its own to keep the loop over labels small.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<T> ExpectedLogarithm<T>(Vector256<T> p, Vector256<T> y)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Vector256<T> one = Vector256<T>.One;
        Vector256<T> guard = Vector256.Create(T.CreateTruncating(Guard));
        return y * Elementary.Log(p + guard) + (one - y) * Elementary.Log((one - p) + guard);
    }
}
