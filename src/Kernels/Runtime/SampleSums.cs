using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>The pre-activation of one unit for one sample, with the bits that kernels compute for many at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SampleSums
{
    /// <summary>bias + sum over i of input[i] weight[i], the inputs in order, each by a fused multiply-add.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The first input.</param>
    /// <param name="inputStride">The distance between two inputs.</param>
    /// <param name="weights">The weight of the first input.</param>
    /// <param name="weightStride">The distance between the weights of two inputs.</param>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="bias">What the sum starts from.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(ref T inputs, int inputStride, ref T weights, int weightStride, int fanIn, T bias)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T sum = bias;
        for (int i = 0; i < fanIn; i++)
            sum = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, i * inputStride), Unsafe.Add(ref weights, i * weightStride), sum);
        return sum;
    }

    /// <summary>The same for a layer of a single unit: input i goes to partial sum i mod 4, and the bias is added to (0 + 1) + (2 + 3).</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The first input.</param>
    /// <param name="inputStride">The distance between two inputs.</param>
    /// <param name="weights">The weights, [fan-in].</param>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="bias">What is added to the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfSingleUnit<T>(ref T inputs, int inputStride, ref T weights, int fanIn, T bias)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        // A first fused multiply-add to -0 is the rounded product, sign of zero included.
        T sum0 = T.NegativeZero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
        int i = 0;
        for (; i <= fanIn - 4; i += 4)
        {
            sum0 = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, i * inputStride), Unsafe.Add(ref weights, i), sum0);
            sum1 = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, (i + 1) * inputStride), Unsafe.Add(ref weights, i + 1), sum1);
            sum2 = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, (i + 2) * inputStride), Unsafe.Add(ref weights, i + 2), sum2);
            sum3 = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, (i + 3) * inputStride), Unsafe.Add(ref weights, i + 3), sum3);
        }
        if (i < fanIn)
            sum0 = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, i * inputStride), Unsafe.Add(ref weights, i), sum0);
        if (i + 1 < fanIn)
            sum1 = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, (i + 1) * inputStride), Unsafe.Add(ref weights, i + 1), sum1);
        if (i + 2 < fanIn)
            sum2 = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, (i + 2) * inputStride), Unsafe.Add(ref weights, i + 2), sum2);
        return bias + ((sum0 + sum1) + (sum2 + sum3));
    }

    /// <summary>The same with the inputs side by side, where four of them are taken at a time, a partial sum a lane.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The inputs, [fan-in].</param>
    /// <param name="weights">The weights, [fan-in].</param>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="bias">What is added to the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfSingleUnit<T>(ref T inputs, ref T weights, int fanIn, T bias)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (fanIn % 4 != 0)
            return OfSingleUnit(ref inputs, 1, ref weights, fanIn, bias);
        return bias + (typeof(T) == typeof(double)
            ? T.CreateTruncating(SumOfFours(ref Unsafe.As<T, double>(ref inputs), ref Unsafe.As<T, double>(ref weights), fanIn))
            : T.CreateTruncating(SumOfFours(ref Unsafe.As<T, float>(ref inputs), ref Unsafe.As<T, float>(ref weights), fanIn)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumOfFours(ref double inputs, ref double weights, int fanIn)
    {
        Vector256<double> partials = Vector256.LoadUnsafe(ref inputs) * Vector256.LoadUnsafe(ref weights);
        for (nuint i = 4; i < (nuint)fanIn; i += 4)
            partials = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref inputs, i), Vector256.LoadUnsafe(ref weights, i), partials);
        return LaneSums.Sum(partials);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SumOfFours(ref float inputs, ref float weights, int fanIn)
    {
        Vector128<float> partials = Vector128.LoadUnsafe(ref inputs) * Vector128.LoadUnsafe(ref weights);
        for (nuint i = 4; i < (nuint)fanIn; i += 4)
            partials = Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref inputs, i), Vector128.LoadUnsafe(ref weights, i), partials);
        return LaneSums.Sum(partials);
    }
}
