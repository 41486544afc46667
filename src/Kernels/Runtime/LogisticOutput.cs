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
        ref double labels = ref MemoryMarshal.GetReference(targets);
        Vector256<double> losses = Vector256<double>.Zero;
        int at = 0;
        for (; at <= targets.Length - Lanes; at += Lanes)
            losses += LossAndGradient(ref Unsafe.Add(ref logits, at), Vector256.LoadUnsafe(ref labels, (nuint)at), samples, Vector256<double>.AllBitsSet);

        int rest = targets.Length - at;
        if (rest > 0)
        {
            Vector256<double> last = Vector256<double>.Zero;
            for (int lane = 0; lane < rest; lane++)
                last = last.WithElement(lane, targets[at + lane]);
            Vector256<double> used = Vector256.LessThan(Vector256.Create(0.0, 1, 2, 3), Vector256.Create((double)rest));
            losses += LossAndGradient(ref Unsafe.Add(ref logits, at), last, samples, used);
        }
        return LaneSums.Sum(losses);
    }

    /// <summary>Loss and derivative of one block; 0 in the lanes that are not used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LossAndGradient(ref double logits, Vector256<double> y, int samples, Vector256<double> used)
    {
        Vector256<double> p = PortableMath.Logistic(Vector256.LoadUnsafe(ref logits));
        (((p - y) / Vector256.Create((double)samples)) & used).StoreUnsafe(ref logits);
        return CrossEntropy(p, y) & used;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CrossEntropy(Vector256<double> p, Vector256<double> y)
    {
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> ofOne = p + Vector256.Create(Guard);
        Vector256<double> ofZero = (one - p) + Vector256.Create(Guard);
        Vector256<double> isOne = Vector256.Equals(y, one);
        bool areLabels = Vector256.EqualsAll(y, isOne & one);
        // With labels 0 and 1 one of the two terms is 0, so one logarithm gives the same bits as two.
        return areLabels
            ? -PortableMath.Log(Vector256.ConditionalSelect(isOne, ofOne, ofZero))
            : -(y * PortableMath.Log(ofOne) + (one - y) * PortableMath.Log(ofZero));
    }
}
