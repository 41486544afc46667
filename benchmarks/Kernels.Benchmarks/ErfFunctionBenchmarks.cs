using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using Kernels.Numerics;

namespace Kernels.Benchmarks;

/// <summary>The error function, which neither <see cref="Math"/> nor <c>TensorPrimitives</c> has, over 1,024 numbers between 0.01 and 10.</summary>
public class ErfFunctionBenchmarks
{
    private const int Count = 1024;
    private readonly double[] arguments = Numbers.Draw(Count);
    private readonly double[] values = new double[Count];

    [Benchmark]
    public double[] OfPortableMath()
    {
        ref double argument = ref MemoryMarshal.GetArrayDataReference(arguments);
        ref double value = ref MemoryMarshal.GetArrayDataReference(values);
        for (nuint at = 0; at < Count; at += (nuint)Vector256<double>.Count)
            PortableMath.Erf(Vector256.LoadUnsafe(ref argument, at)).StoreUnsafe(ref value, at);
        return values;
    }
}
