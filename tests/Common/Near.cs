using System;
using System.Collections.Generic;

namespace Kernels.Testing;

/// <summary>Compares figures with reference figures.</summary>
internal static class Near
{
    /// <summary>Fails unless each figure is within the tolerance, relative to its reference or, for references below 1, absolute.</summary>
    public static void AssertEqual(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance) =>
        AssertEqual(expected, actual, reference => tolerance * Math.Max(1.0, Math.Abs(reference)));

    /// <summary>Fails unless each figure is within the tolerance, relative to its reference.</summary>
    public static void AssertRelative(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance) =>
        AssertEqual(expected, actual, reference => tolerance * Math.Abs(reference));

    private static void AssertEqual(IReadOnlyList<double> expected, IReadOnlyList<double> actual, Func<double, double> tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int index = 0; index < expected.Count; index++)
            Assert.True(
                Math.Abs(expected[index] - actual[index]) <= tolerance(expected[index]),
                $"At {index}: expected {expected[index]:R}, got {actual[index]:R}.");
    }
}
