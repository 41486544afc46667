using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kernels.Study.Geometry;

/// <summary>Rows of numbers taken column by column, so that a vector holds points. Each sum has the order of a loop over one point.</summary>
internal static class PointColumns
{
    /// <summary>The same numbers column by column.</summary>
    /// <param name="rows">The rows, [n, width].</param>
    /// <param name="width">The number of values of a row.</param>
    /// <returns>The columns, [width, n].</returns>
    public static double[] Of(ReadOnlySpan<double> rows, int width)
    {
        int count = rows.Length / width;
        double[] columns = new double[rows.Length];
        for (int row = 0; row < count; row++)
            for (int column = 0; column < width; column++)
                columns[column * count + row] = rows[row * width + column];
        return columns;
    }

    /// <summary>Adds a column times a factor to another of the same length, rounding twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        Span<Vector512<double>> targets = MemoryMarshal.Cast<double, Vector512<double>>(target);
        ReadOnlySpan<Vector512<double>> sources = MemoryMarshal.Cast<double, Vector512<double>>(source)[..targets.Length];
        Vector512<double> factors = Vector512.Create(factor);
        for (int index = 0; index < targets.Length; index++)
            targets[index] += factors * sources[index];
        for (int index = Vector512<double>.Count * targets.Length; index < target.Length; index++)
            target[index] += factor * source[index];
    }

    /// <summary>Multiplies a column by another of the same length.</summary>
    public static void Multiply(Span<double> target, ReadOnlySpan<double> source)
    {
        for (int index = 0; index < target.Length; index++)
            target[index] *= source[index];
    }
}
