using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Kernels.Runtime;

/// <summary>The checks that generated kernels make of their arguments, with messages that name both lengths.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MlpArguments
{
    /// <summary>The number of samples in an array of rows.</summary>
    /// <param name="length">The length of the array.</param>
    /// <param name="width">The number of features of a sample.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="ArgumentException">The array does not hold whole samples.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples(int length, int width, string name)
    {
        int samples = length / width;
        if (samples * width != length)
            ThrowPartOfSample(length, width, name);
        return samples;
    }

    /// <summary>The number of samples in a batch, at least one.</summary>
    /// <param name="length">The length of the array of rows.</param>
    /// <param name="width">The number of features of a sample.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="ArgumentException">The array is empty or does not hold whole samples.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BatchSamples(int length, int width, string name)
    {
        if (length == 0)
            ThrowNoSample(width, name);
        return Samples(length, width, name);
    }

    /// <summary>Sees to it that an order names at least one sample.</summary>
    /// <param name="length">The length of the order.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="ArgumentException">The order is empty.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireOrder(int length, string name)
    {
        if (length == 0)
            ThrowEmptyOrder(name);
    }

    /// <summary>Sees to it that an array has the length it must have.</summary>
    /// <param name="actual">The length it has.</param>
    /// <param name="expected">The length it must have.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(int actual, long expected, string name)
    {
        if (actual != expected)
            ThrowOtherLength(actual, expected, name);
    }

    /// <summary>The exception for a hidden layer that does not exist.</summary>
    /// <param name="layer">The layer asked for.</param>
    /// <param name="count">The number of hidden layers.</param>
    public static ArgumentOutOfRangeException NoSuchHiddenLayer(int layer, int count) => new(
        nameof(layer), layer, count == 0 ? "The network has no hidden layer." : $"Hidden layers are 1 to {count}.");

    // The checks are inlined, where the width is a constant; what happens when they fail is not.
    private static void ThrowPartOfSample(int length, int width, string name) =>
        throw new ArgumentException($"{name} has length {length}; a multiple of {width}, the number of features of a sample, is needed.", name);

    private static void ThrowNoSample(int width, string name) =>
        throw new ArgumentException($"{name} has length 0; a batch needs at least one sample of {width} features.", name);

    private static void ThrowEmptyOrder(string name) =>
        throw new ArgumentException("The order is empty; a batch needs at least one sample.", name);

    private static void ThrowOtherLength(int actual, long expected, string name) =>
        throw new ArgumentException($"{name} has length {actual}; {expected} is needed.", name);
}
