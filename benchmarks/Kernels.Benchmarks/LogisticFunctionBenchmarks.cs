using System;
using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using Kernels.Numerics;

namespace Kernels.Benchmarks;

/// <summary>
/// The logistic function as networks call it, written over a span, against that of <c>TensorPrimitives</c>, over 1,024 numbers between
/// 0.01 and 10. Both copy the arguments first, so that every run has the same.
/// </summary>
public class LogisticFunctionBenchmarks
{
    private const int Count = 1024;
    private readonly double[] arguments = Numbers.Draw(Count);
    private readonly double[] values = new double[Count];

    [Benchmark(Baseline = true)]
    public double[] OfTensorPrimitives()
    {
        arguments.CopyTo(values, 0);
        TensorPrimitives.Sigmoid(values, values);
        return values;
    }

    [Benchmark]
    public double[] OfPortableMath()
    {
        arguments.CopyTo(values, 0);
        PortableMath.Logistic(values.AsSpan());
        return values;
    }
}
