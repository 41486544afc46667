using BenchmarkDotNet.Attributes;
using Kernels.RandomNumbers;

namespace Kernels.Benchmarks;

/// <summary>The order of an epoch: a permutation of the training samples, 300 in the study.</summary>
[MemoryDiagnoser]
public class PermutationBenchmarks
{
    private readonly RandomState random = new(42);
    private int[] order = [];

    [Params(300, 5000)]
    public int Samples { get; set; }

    [GlobalSetup]
    public void Setup() => order = new int[Samples];

    [Benchmark]
    public void Permutation() => random.Permutation(order);
}
