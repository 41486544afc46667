using System;
using BenchmarkDotNet.Attributes;
using Kernels.Benchmarks.Shapes;
using Kernels.Networks;

namespace Kernels.Benchmarks;

/// <summary>How time grows with the number of hidden layers of 8 units.</summary>
public class DepthBenchmarks
{
    private Workload workload = null!;

    [Params(1, 2, 4, 7)]
    public int HiddenLayers { get; set; }

    [GlobalSetup]
    public void Setup() => workload = new Workload(
        HiddenLayers switch
        {
            1 => new Depth1(),
            2 => new ReluMlp(),
            4 => new Depth4(),
            7 => new Depth7(),
            _ => throw new InvalidOperationException($"No network has {HiddenLayers} hidden layers."),
        },
        largestBatch: 64);

    [Benchmark]
    public double Forward() => workload.Forward(batchSize: 64);

    [Benchmark]
    public double Step() => workload.Step(batchSize: 64);
}
