using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.Training;

/// <summary>Collects the rows of a batch.</summary>
internal static class Rows
{
    /// <summary>Copies rows in a given order, one behind the other.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="rows">The rows to choose from, [n, width].</param>
    /// <param name="width">The length of a row, at least 1.</param>
    /// <param name="order">The rows to copy; each is 0 to n - 1.</param>
    /// <param name="batch">Receives the copies, [order's length, width] or more.</param>
    /// <exception cref="ArgumentException">The order names a row that is not there.</exception>
    public static void Gather<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> order, Span<T> batch)
        where T : struct
    {
        if (width == 1)
            Gather(rows, order, batch);
        else if (width == 2)
            Gather(MemoryMarshal.Cast<T, Pair<T>>(rows), order, MemoryMarshal.Cast<T, Pair<T>>(batch));
        else
            GatherWide(rows, width, order, batch);
    }

    // A short training is over before the runtime would compile these loops a second time. The check of a row is all that its access needs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather<TRow>(ReadOnlySpan<TRow> rows, ReadOnlySpan<int> order, Span<TRow> batch)
    {
        batch = batch[..order.Length];
        for (int position = 0; position < batch.Length; position++)
        {
            int row = order[position];
            if ((uint)row >= (uint)rows.Length)
                Refuse(order, position, rows.Length);
            batch[position] = rows[row];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GatherWide<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> order, Span<T> batch)
    {
        int count = rows.Length / width;
        for (int position = 0; position < order.Length; position++)
        {
            int row = order[position];
            if ((uint)row >= (uint)count)
                Refuse(order, position, count);
            // Rows are short: a call that copies takes longer than this loop.
            ReadOnlySpan<T> source = rows.Slice(row * width, width);
            Span<T> target = batch.Slice(position * width, width);
            for (int column = 0; column < source.Length; column++)
                target[column] = source[column];
        }
    }

    [DoesNotReturn]
    private static void Refuse(ReadOnlySpan<int> order, int position, int count) =>
        throw new ArgumentException($"The order holds row {order[position]}; the rows are 0 to {count - 1}.", nameof(order));
}
