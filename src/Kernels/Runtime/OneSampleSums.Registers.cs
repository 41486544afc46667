using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <content>The sum of a single unit whose inputs are in registers, as many as these hold: one of four partial sums a lane.</content>
public static partial class OneSampleSums
{
    /// <summary>A lane of a vector in all lanes.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="lane">The lane, a constant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Lane(Vector256<double> vector, int lane) => Vector256.IsHardwareAccelerated
        ? Vector256.Shuffle(vector, Vector256.Create((long)lane))
        : Vector256.Create(vector.GetElement(lane));

    /// <inheritdoc cref="Lane(Vector256{double}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Lane(Vector256<float> vector, int lane)
    {
        if (!Vector256.IsHardwareAccelerated)
            return Vector256.Create(vector.GetElement(lane));

        // With the same in both halves a constant tells the lane; across them it would be a vector, to be loaded first.
        Vector256<double> half = lane < 4
            ? Vector256.Shuffle(vector.AsDouble(), Vector256.Create(0L, 1, 0, 1))
            : Vector256.Shuffle(vector.AsDouble(), Vector256.Create(2L, 3, 2, 3));
        int low = lane % 4, high = low + 4;
        return Vector256.Shuffle(half.AsSingle(), Vector256.Create(low, low, low, low, high, high, high, high));
    }

    /// <summary>The sum of a single unit, its inputs in one register.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="weights">The weights, [inputs].</param>
    /// <param name="bias">The start of the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfSingleUnit(Vector256<double> inputs, ref double weights, double bias) =>
        LaneSums.Sum(Vector256.FusedMultiplyAdd(inputs, Vector256.LoadUnsafe(ref weights), Vector256.CreateScalar(bias)));

    /// <summary>The sum of a single unit, its inputs in two registers.</summary>
    /// <param name="first">The first inputs.</param>
    /// <param name="second">The other inputs.</param>
    /// <param name="weights">The weights, [inputs].</param>
    /// <param name="bias">The start of the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfSingleUnit(Vector256<double> first, Vector256<double> second, ref double weights, double bias)
    {
        Vector256<double> partials = Vector256.FusedMultiplyAdd(first, Vector256.LoadUnsafe(ref weights), Vector256.CreateScalar(bias));
        return LaneSums.Sum(Vector256.FusedMultiplyAdd(second, Vector256.LoadUnsafe(ref weights, 4), partials));
    }

    /// <inheritdoc cref="OfSingleUnit(Vector256{double}, ref double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OfSingleUnit(Vector256<float> inputs, ref float weights, float bias) =>
        LaneSums.Sum(AddHalves(inputs, ref weights, Vector128.CreateScalar(bias)));

    /// <inheritdoc cref="OfSingleUnit(Vector256{double}, Vector256{double}, ref double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OfSingleUnit(Vector256<float> first, Vector256<float> second, ref float weights, float bias) =>
        LaneSums.Sum(AddHalves(second, ref Unsafe.Add(ref weights, 8), AddHalves(first, ref weights, Vector128.CreateScalar(bias))));

    /// <summary>Adds some inputs to the four partial sums of a single unit.</summary>
    /// <param name="inputs">The inputs; before them came a multiple of four.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="parts">The partial sums, in the first four lanes; at the start the bias and zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> AddParts(Vector256<double> inputs, ref double weights, Vector256<double> parts) =>
        Vector256.FusedMultiplyAdd(inputs, Vector256.LoadUnsafe(ref weights), parts);

    /// <inheritdoc cref="AddParts(Vector256{double}, ref double, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AddParts(Vector256<float> inputs, ref float weights, Vector256<float> parts) =>
        AddHalves(inputs, ref weights, parts.GetLower()).ToVector256Unsafe();

    /// <summary>The sum of a single unit from its four partial sums.</summary>
    /// <param name="parts">The partial sums, in the first four lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfParts(Vector256<double> parts) => LaneSums.Sum(parts);

    /// <inheritdoc cref="OfParts(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OfParts(Vector256<float> parts) => LaneSums.Sum(parts.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AddHalves(Vector256<float> inputs, ref float weights, Vector128<float> partials)
    {
        partials = Vector128.FusedMultiplyAdd(inputs.GetLower(), Vector128.LoadUnsafe(ref weights), partials);
        return Vector128.FusedMultiplyAdd(inputs.GetUpper(), Vector128.LoadUnsafe(ref weights, 4), partials);
    }
}
