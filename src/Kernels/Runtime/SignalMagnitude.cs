using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kernels.Runtime;

/// <summary>The size of one sample's signal inside a network: mean absolute values over the units of a layer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SignalMagnitude
{
    /// <summary>The mean absolute value over the units of the first sample of a block.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="block">The first number of the block.</param>
    /// <param name="width">The number of units.</param>
    public static T Mean<T>(ref T block, int width)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int unit = 0; unit < width; unit++)
            sum += T.Abs(Unsafe.Add(ref block, unit * SampleBlocks.Samples<T>()));
        return sum / T.CreateTruncating(width);
    }

    /// <summary>
    /// The mean absolute value of a layer's pre-activations of the first sample of a block, with the bits of the layer itself, which need
    /// not keep them.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="weights">The first of the layer's weights W, [fan-in, width]; its biases follow, [width].</param>
    /// <param name="inputs">The first number of the block of the layer's inputs.</param>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="width">The number of units.</param>
    public static T MeanPreActivation<T>(ref T weights, ref T inputs, int fanIn, int width)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int stride = SampleBlocks.Samples<T>();
        if (width == 1)
            return T.Abs(OneSampleSums.OfSingleUnit(ref inputs, stride, ref weights, fanIn, Unsafe.Add(ref weights, fanIn)));
        T sum = T.Zero;
        for (int unit = 0; unit < width; unit++)
            sum += T.Abs(OneSampleSums.Of(
                ref inputs, stride, ref Unsafe.Add(ref weights, unit), width, fanIn, Unsafe.Add(ref weights, fanIn * width + unit)));
        return sum / T.CreateTruncating(width);
    }
}
