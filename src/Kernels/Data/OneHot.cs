using System;
using System.Numerics;

namespace Kernels.Data;

/// <summary>Classes as numbers that a network with an output for each class learns.</summary>
public static class OneHot
{
    /// <summary>A row a sample: 1 in the column of its class, 0 elsewhere.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="labels">The class of each sample, 0 to <paramref name="classCount"/> - 1, [n].</param>
    /// <param name="classCount">The number of classes, at least 1.</param>
    /// <returns>The rows, [n, classes].</returns>
    /// <exception cref="ArgumentException">A class is not there.</exception>
    public static T[] Encode<T>(ReadOnlySpan<int> labels, int classCount)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        T[] rows = new T[checked(labels.Length * classCount)];
        for (int row = 0; row < labels.Length; row++)
            rows[row * classCount + Checked(labels[row], classCount, row, nameof(labels))] = T.One;
        return rows;
    }

    internal static int Checked(int label, int classCount, int row, string argument) => (uint)label < (uint)classCount
        ? label
        : throw new ArgumentException($"{argument}[{row}] is {label}; classes are 0 to {classCount - 1}.", argument);
}
