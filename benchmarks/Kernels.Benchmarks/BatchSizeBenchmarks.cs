using BenchmarkDotNet.Attributes;
using Kernels.Networks;

namespace Kernels.Benchmarks;

/// <summary>How time grows with the number of samples of a batch.</summary>
public class BatchSizeBenchmarks
{
    private readonly Workload workload = new(new ReluMlp(), largestBatch: 4096);

    [Params(1, 4, 16, 64, 256, 4096)]
    public int BatchSize { get; set; }

    [Benchmark]
    public double Forward() => workload.Forward(BatchSize);

    [Benchmark]
    public double Step() => workload.Step(BatchSize);
}
