using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Runtime;

/// <summary>One logistic output and its binary cross-entropy, over the logits of a tile.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LogisticOutput
{
    private const int Lanes = SampleBlocks.Lanes;

    /// <summary>What keeps the logarithm of a probability of 0 finite; the study's value.</summary>
    private const double Guard = 1e-9;

    /// <summary>The logistic function of each logit.</summary>
    /// <param name="logits">The first logit; the last block is filled up to four.</param>
    /// <param name="probabilities">Receives the probabilities, [n].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Probabilities(ref double logits, Span<double> probabilities)
    {
        ref double target = ref MemoryMarshal.GetReference(probabilities);
        int at = 0;
        for (; at <= probabilities.Length - Lanes; at += Lanes)
            PortableMath.Logistic(Vector256.LoadUnsafe(ref logits, (nuint)at)).StoreUnsafe(ref target, (nuint)at);
        for (; at < probabilities.Length; at++)
            probabilities[at] = PortableMath.Logistic(Unsafe.Add(ref logits, at));
    }

    /// <summary>
    /// The sum of the cross-entropies -(y log(p + 1e-9) + (1 - y) log(1 - p + 1e-9)) with p = logistic(logit), and over each logit
    /// its derivative (p - y) / n; over the lanes that fill up the last block, 0.
    /// </summary>
    /// <param name="logits">The first logit; the last block is filled up to four.</param>
    /// <param name="targets">The labels y of the tile.</param>
    /// <param name="samples">The number n of samples of the whole batch.</param>
    /// <returns>The sum, not yet divided by n.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double LossAndGradient(ref double logits, ReadOnlySpan<double> targets, int samples)
    {
        // First p over each logit: two short loops keep more samples in flight than one long loop.
        for (int at = 0; at < targets.Length; at += Lanes)
            PortableMath.Logistic(Vector256.LoadUnsafe(ref logits, (nuint)at)).StoreUnsafe(ref logits, (nuint)at);

        Vector256<double> one = Vector256<double>.One;
        Vector256<double> n = Vector256.Create((double)samples);
        Vector256<double> losses = Vector256<double>.Zero;
        for (int at = 0; at < targets.Length; at += Lanes)
        {
            Vector256<double> used = Vector256<double>.AllBitsSet;
            Vector256<double> y = at <= targets.Length - Lanes ? Vector256.Create(targets.Slice(at)) : LastTargets(targets.Slice(at), out used);
            Vector256<double> p = Vector256.LoadUnsafe(ref logits, (nuint)at);
            (((p - y) / n) & used).StoreUnsafe(ref logits, (nuint)at);

            // With labels 0 and 1 one of the two terms is 0, so one logarithm gives the same bits as two.
            Vector256<double> isOne = Vector256.Equals(y, one);
            Vector256<double> logarithm = Vector256.EqualsAll(y, isOne & one)
                ? PortableMath.Log(Vector256.ConditionalSelect(isOne, p, one - p) + Vector256.Create(Guard))
                : ExpectedLogarithm(p, y);
            losses -= logarithm & used;
        }
        return LaneSums.Sum(losses);
    }

    /// <summary>Fewer than four labels, 0 in the lanes left over, and which lanes are used.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> LastTargets(ReadOnlySpan<double> targets, out Vector256<double> used)
    {
        Vector256<double> y = Vector256<double>.Zero;
        for (int lane = 0; lane < targets.Length; lane++)
            y = y.WithElement(lane, targets[lane]);
        used = Vector256.LessThan(Vector256.Create(0.0, 1, 2, 3), Vector256.Create((double)targets.Length));
        return y;
    }

    /// <summary>y log(p + 1e-9) + (1 - y) log(1 - p + 1e-9); in a method of its own to keep the loop over labels small.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> ExpectedLogarithm(Vector256<double> p, Vector256<double> y)
    {
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> guard = Vector256.Create(Guard);
        return y * PortableMath.Log(p + guard) + (one - y) * PortableMath.Log((one - p) + guard);
    }
}
