using System;
using System.Numerics;

namespace Kernels.Benchmarks;

/// <summary>A batch of random samples of two features.</summary>
/// <typeparam name="T">The type of its numbers.</typeparam>
internal sealed class Batch<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Draws the samples.</summary>
    /// <param name="size">How many; the study trains with 64.</param>
    public Batch(int size = 64)
    {
        Inputs = new T[2 * size];
        Targets = new T[size];
        Random random = new(7);
        foreach (ref T input in Inputs.AsSpan())
            input = T.CreateTruncating(4 * random.NextDouble() - 2);
        foreach (ref T target in Targets.AsSpan())
            target = T.CreateTruncating(random.Next(2));
    }

    public T[] Inputs { get; }

    public T[] Targets { get; }
}
