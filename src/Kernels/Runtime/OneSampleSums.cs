using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>The pre-activation of one unit for one sample, with the bits that kernels compute for many at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class OneSampleSums
{
    /// <summary>
    /// bias + sum over i of input[i] weight[i], the inputs in order, each by a fused multiply-add; from eight inputs on, only the first half
    /// of them so, the odd one included, and to that the sum of the second half, from 0 on.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The first input.</param>
    /// <param name="inputStride">The distance between two inputs.</param>
    /// <param name="weights">The weight of the first input.</param>
    /// <param name="weightStride">The distance between the weights of two inputs.</param>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="bias">The start of the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(ref T inputs, int inputStride, ref T weights, int weightStride, int fanIn, T bias)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int half = SumOrder.FirstInputs(fanIn);
        T first = bias;
        for (int i = 0; i < half; i++)
            first = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, i * inputStride), Unsafe.Add(ref weights, i * weightStride), first);
        if (half == fanIn)
            return first;
        T second = T.Zero;
        for (int i = half; i < fanIn; i++)
            second = T.FusedMultiplyAdd(Unsafe.Add(ref inputs, i * inputStride), Unsafe.Add(ref weights, i * weightStride), second);
        return first + second;
    }

    /// <summary>
    /// The same for a layer of a single unit: input i goes to partial sum i mod 4, of which the first starts from the bias and the others
    /// from 0; the result is (0 + 1) + (2 + 3), without those that have no input.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The first input.</param>
    /// <param name="inputStride">The distance between two inputs.</param>
    /// <param name="weights">The weights, [fan-in].</param>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="bias">The start of the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfSingleUnit<T>(ref T inputs, int inputStride, ref T weights, int fanIn, T bias)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        // Adding -0 leaves any number as it is, the sign of a zero included.
        T sum0 = bias;
        T sum1 = fanIn > 1 ? T.Zero : T.NegativeZero;
        T sum2 = fanIn > 2 ? T.Zero : T.NegativeZero;
        T sum3 = fanIn > 3 ? T.Zero : T.NegativeZero;
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
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /// <summary>The same with the inputs side by side, where four of them are taken at a time, a partial sum a lane.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The inputs, [fan-in].</param>
    /// <param name="weights">The weights, [fan-in].</param>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="bias">The start of the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfSingleUnit<T>(ref T inputs, ref T weights, int fanIn, T bias)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (fanIn % 4 != 0)
            return OfSingleUnit(ref inputs, 1, ref weights, fanIn, bias);
        return typeof(T) == typeof(double)
            ? T.CreateTruncating(SumOfFours(ref Unsafe.As<T, double>(ref inputs), ref Unsafe.As<T, double>(ref weights), fanIn, double.CreateTruncating(bias)))
            : T.CreateTruncating(SumOfFours(ref Unsafe.As<T, float>(ref inputs), ref Unsafe.As<T, float>(ref weights), fanIn, float.CreateTruncating(bias)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumOfFours(ref double inputs, ref double weights, int fanIn, double bias)
    {
        Vector256<double> partials = Vector256.CreateScalar(bias);
        for (nuint i = 0; i < (nuint)fanIn; i += 4)
            partials = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref inputs, i), Vector256.LoadUnsafe(ref weights, i), partials);
        return LaneSums.Sum(partials);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SumOfFours(ref float inputs, ref float weights, int fanIn, float bias)
    {
        Vector128<float> partials = Vector128.CreateScalar(bias);
        for (nuint i = 0; i < (nuint)fanIn; i += 4)
            partials = Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref inputs, i), Vector128.LoadUnsafe(ref weights, i), partials);
        return LaneSums.Sum(partials);
    }
}
