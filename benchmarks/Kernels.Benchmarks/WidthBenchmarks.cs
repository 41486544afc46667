using System;
using BenchmarkDotNet.Attributes;
using Kernels.Benchmarks.Shapes;
using Kernels.Networks;

namespace Kernels.Benchmarks;

/// <summary>How time grows with the width of two hidden layers; the multiplications grow with its square.</summary>
public class WidthBenchmarks
{
    private Workload workload = null!;

    [Params(4, 8, 16, 32, 64)]
    public int Width { get; set; }

    [GlobalSetup]
    public void Setup() => workload = new Workload(
        Width switch
        {
            4 => new Width4(),
            8 => new ReluMlp(),
            16 => new Width16(),
            32 => new Width32(),
            64 => new Width64(),
            _ => throw new InvalidOperationException($"No network has hidden layers of {Width} units."),
        },
        largestBatch: 64);

    [Benchmark]
    public double Forward() => workload.Forward(batchSize: 64);

    [Benchmark]
    public double Step() => workload.Step(batchSize: 64);
}
