using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kernels.Optimizers;

/// <summary>The equations of an optimizer for one vector of parameters.</summary>
/// <typeparam name="T">The type of the parameters.</typeparam>
internal interface IElementwiseStep<T>
{
    /// <summary>The parameters after the step.</summary>
    /// <param name="p">The parameters before it.</param>
    /// <param name="g">Their gradients.</param>
    /// <param name="at">Where the vector starts, for what is remembered of these parameters.</param>
    Vector512<T> Next(Vector512<T> p, Vector512<T> g, nuint at);
}

/// <summary>Takes the equations of an optimizer over arrays of any length, with the same bits for every element.</summary>
internal static class Elementwise
{
    /// <summary>A length that whole vectors fill: what is remembered needs no rest.</summary>
    /// <typeparam name="T">The type of the parameters.</typeparam>
    public static int WholeVectors<T>(int length) => (length + Vector512<T>.Count - 1) / Vector512<T>.Count * Vector512<T>.Count;

    /// <summary>One step over all parameters.</summary>
    /// <remarks>
    /// A rest that fills no vector is taken with elements before it, in a vector whose memory stands behind that of the others. What overlaps is so computed
    /// twice from the same numbers, and comes to the same bits.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TStep>(TStep step, Span<T> parameters, ReadOnlySpan<T> gradients)
        where T : struct
        where TStep : struct, IElementwiseStep<T>
    {
        if (parameters.Length < Vector512<T>.Count)
        {
            RunFew(step, parameters, gradients);
            return;
        }
        ref T p = ref MemoryMarshal.GetReference(parameters);
        ref T g = ref MemoryMarshal.GetReference(gradients);
        nuint whole = (nuint)(parameters.Length - parameters.Length % Vector512<T>.Count);
        nuint last = (nuint)(parameters.Length - Vector512<T>.Count);
        Vector512<T> lastParameters = Vector512.LoadUnsafe(ref p, last);
        for (nuint at = 0; at < whole; at += (nuint)Vector512<T>.Count)
            step.Next(Vector512.LoadUnsafe(ref p, at), Vector512.LoadUnsafe(ref g, at), at).StoreUnsafe(ref p, at);
        if (whole < (nuint)parameters.Length)
            step.Next(lastParameters, Vector512.LoadUnsafe(ref g, last), whole).StoreUnsafe(ref p, last);
    }

    // The lanes beyond the end hold zeros, and nothing of them is kept.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunFew<T, TStep>(TStep step, Span<T> parameters, ReadOnlySpan<T> gradients)
        where T : struct
        where TStep : struct, IElementwiseStep<T>
    {
        Vector512<T> p = Vector512<T>.Zero, g = Vector512<T>.Zero;
        parameters.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref p), Vector512<T>.Count));
        gradients.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref g), Vector512<T>.Count));
        Vector512<T> next = step.Next(p, g, at: 0);
        MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref next), parameters.Length).CopyTo(parameters);
    }
}
