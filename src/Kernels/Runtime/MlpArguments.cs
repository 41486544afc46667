using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Requires that an order names at least one row, and only rows that exist.</summary>
    /// <param name="order">The order.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="ArgumentException">The order is empty or names a row that is not there.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RequireOrder(ReadOnlySpan<int> order, int rows, string name)
    {
        if (order.IsEmpty)
            ThrowEmptyOrder(name);

        // Negative rows are too large as unsigned numbers.
        ref uint row = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(order));
        Vector512<uint> count = Vector512.Create((uint)rows);
        Vector512<uint> areThere = Vector512<uint>.AllBitsSet;
        int place = 0;
        for (; place <= order.Length - Vector512<uint>.Count; place += Vector512<uint>.Count)
            areThere &= Vector512.LessThan(Vector512.LoadUnsafe(ref row, (nuint)place), count);
        bool isThere = areThere == Vector512<uint>.AllBitsSet;
        for (; place < order.Length; place++)
            isThere &= (uint)order[place] < (uint)rows;
        if (!isThere)
            ThrowNoSuchRow(order, rows, name);
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

    /// <summary>Sees to it that a single sample has the length it must have.</summary>
    /// <param name="actual">The length of <c>input</c>.</param>
    /// <param name="expected">The number of features of a sample.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSample(int actual, int expected)
    {
        if (actual != expected)
            ThrowOtherSample(actual, expected);
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

    private static void ThrowNoSuchRow(ReadOnlySpan<int> order, int rows, string name)
    {
        int place = 0;
        while ((uint)order[place] < (uint)rows)
            place++;
        throw new ArgumentException($"The order holds row {order[place]}; {(rows == 0 ? "there are no rows" : $"the rows are 0 to {rows - 1}")}.", name);
    }

    private static void ThrowOtherLength(int actual, long expected, string name) => throw OtherLength(actual, expected, name);

    // With the name in here, the caller need not load it.
    private static void ThrowOtherSample(int actual, int expected) => throw OtherLength(actual, expected, "input");

    private static ArgumentException OtherLength(int actual, long expected, string name) =>
        new($"{name} has length {actual}; {expected} is needed.", name);
}
