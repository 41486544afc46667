using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>Outputs that are the last pre-activations themselves, and half their squared error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IdentityOutput
{
    /// <summary>
    /// The sum of (z - y)^2 / 2, and over each z its derivative (z - y) / n; over the samples that fill up the last block, 0.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The pre-activations z, [blocks, width, samples].</param>
    /// <param name="targets">The targets y, likewise.</param>
    /// <param name="count">The number of samples of the tile.</param>
    /// <param name="width">The number of outputs of a sample.</param>
    /// <param name="samples">The number n of samples of the whole batch.</param>
    /// <returns>The sum, not yet divided by n.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T LossAndGradient<T>(ref T values, ref T targets, int count, int width, int samples)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Vector256<T> n = Vector256.Create(T.CreateTruncating(samples));
        Vector256<T> half = Vector256.Create(T.CreateTruncating(0.5));
        Vector256<T> losses = Vector256<T>.Zero;
        for (int vector = 0; vector < TileSamples.Vectors<T>(count); vector++)
        {
            Vector256<T> used = TileSamples.Used<T>(vector, count);
            nuint at = TileSamples.Start<T>(vector, width);
            for (int unit = 0; unit < width; unit++, at += (nuint)SampleBlocks.Samples<T>())
            {
                Vector256<T> error = (Vector256.LoadUnsafe(ref values, at) - Vector256.LoadUnsafe(ref targets, at)) & used;
                (error / n).StoreUnsafe(ref values, at);
                losses += half * error * error;
            }
        }
        return LaneSums.Sum(losses);
    }
}
