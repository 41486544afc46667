using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <content>
/// The same where the last register holds fewer inputs than it has lanes. Its other lanes hold any number, and so do the weights beside them, which are
/// read beyond the last one: a sum leaves both out.
/// </content>
public static partial class OneSampleSums
{
    /// <summary>A vector with 0 in all but its first lanes.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="count">The number of lanes to keep, 1 to 3, a constant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FirstLanes(Vector256<double> vector, int count) => vector & First(count);

    /// <summary>A vector with 0 in all but its first lanes.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="count">The number of lanes to keep, 1 to 7, a constant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FirstLanes(Vector256<float> vector, int count) =>
        vector & Vector256.Create(FirstOfFour(Math.Min(count, 4)), FirstOfFour(Math.Max(count - 4, 0)));

    /// <summary>The sum of a single unit, its inputs in a part of one register.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="count">The number of inputs, a constant.</param>
    /// <param name="weights">The weights, [inputs].</param>
    /// <param name="bias">The start of the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfSingleUnit(Vector256<double> inputs, int count, ref double weights, double bias)
    {
        // Adding -0 leaves any number as it is, the sign of a zero included.
        Vector256<double> start = Vector256.ConditionalSelect(First(count), Vector256.CreateScalar(bias), Vector256.Create(-0.0));
        return LaneSums.Sum(AddFirst(inputs, count, ref weights, start));
    }

    /// <summary>The sum of a single unit, its inputs in one register and a part of another.</summary>
    /// <param name="first">The first inputs.</param>
    /// <param name="second">The other inputs.</param>
    /// <param name="count">The number of inputs, a constant.</param>
    /// <param name="weights">The weights, [inputs].</param>
    /// <param name="bias">The start of the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfSingleUnit(Vector256<double> first, Vector256<double> second, int count, ref double weights, double bias) =>
        LaneSums.Sum(AddFirst(second, count - 4, ref Unsafe.Add(ref weights, 4), AddParts(first, ref weights, Vector256.CreateScalar(bias))));

    /// <inheritdoc cref="OfSingleUnit(Vector256{double}, int, ref double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OfSingleUnit(Vector256<float> inputs, int count, ref float weights, float bias)
    {
        Vector128<float> start = Vector128.CreateScalar(bias);
        if (count < 4)
            start = Vector128.ConditionalSelect(FirstOfFour(count), start, Vector128.Create(-0f));
        return LaneSums.Sum(AddFirst(inputs, count, ref weights, start));
    }

    /// <inheritdoc cref="OfSingleUnit(Vector256{double}, Vector256{double}, int, ref double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OfSingleUnit(Vector256<float> first, Vector256<float> second, int count, ref float weights, float bias) =>
        LaneSums.Sum(AddFirst(second, count - 8, ref Unsafe.Add(ref weights, 8), AddHalves(first, ref weights, Vector128.CreateScalar(bias))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddFirst(Vector256<double> inputs, int count, ref double weights, Vector256<double> partials) =>
        Vector256.ConditionalSelect(First(count), AddParts(inputs, ref weights, partials), partials);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AddFirst(Vector256<float> inputs, int count, ref float weights, Vector128<float> partials)
    {
        Vector128<float> lower = AddFirst(inputs.GetLower(), Math.Min(count, 4), ref weights, partials);
        return count <= 4 ? lower : AddFirst(inputs.GetUpper(), count - 4, ref Unsafe.Add(ref weights, 4), lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AddFirst(Vector128<float> inputs, int count, ref float weights, Vector128<float> partials)
    {
        Vector128<float> added = Vector128.FusedMultiplyAdd(inputs, Vector128.LoadUnsafe(ref weights), partials);
        return count == 4 ? added : Vector128.ConditionalSelect(FirstOfFour(count), added, partials);
    }

    /// <summary>All bits of the first lanes, 1 to 3 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> First(int count) => Vector256.Create(-1L, count > 1 ? -1 : 0, count > 2 ? -1 : 0, 0).AsDouble();

    /// <summary>All bits of the first lanes, 0 to 4 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> FirstOfFour(int count) =>
        Vector128.Create(count > 0 ? -1 : 0, count > 1 ? -1 : 0, count > 2 ? -1 : 0, count > 3 ? -1 : 0).AsSingle();
}
