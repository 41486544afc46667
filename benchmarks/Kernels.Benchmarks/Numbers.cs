using System;

namespace Kernels.Benchmarks;

/// <summary>The arguments of the functions that are measured.</summary>
internal static class Numbers
{
    /// <summary>Random numbers between 0.01 and 10.</summary>
    public static double[] Draw(int count)
    {
        Random random = new(7);
        double[] numbers = new double[count];
        foreach (ref double number in numbers.AsSpan())
            number = 0.01 + 9.99 * random.NextDouble();
        return numbers;
    }
}
