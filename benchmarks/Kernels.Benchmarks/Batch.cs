using System;

namespace Kernels.Benchmarks;

/// <summary>A batch of the study's size with random samples.</summary>
internal sealed class Batch
{
    public const int Size = 64;

    public Batch()
    {
        Random random = new(7);
        foreach (ref double input in Inputs.AsSpan())
            input = 4 * random.NextDouble() - 2;
        foreach (ref double target in Targets.AsSpan())
            target = random.Next(2);
    }

    public double[] Inputs { get; } = new double[2 * Size];

    public double[] Targets { get; } = new double[Size];
}
