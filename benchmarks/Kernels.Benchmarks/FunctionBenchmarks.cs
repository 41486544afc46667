using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using Kernels.Benchmarks.Functions;

namespace Kernels.Benchmarks;

/// <summary>The portable functions against those of the runtime, over 1,024 numbers between 0.01 and 10.</summary>
[GenericTypeArguments(typeof(Exp))]
[GenericTypeArguments(typeof(Expm1))]
[GenericTypeArguments(typeof(Log))]
[GenericTypeArguments(typeof(Log1p))]
[GenericTypeArguments(typeof(Tanh))]
[GenericTypeArguments(typeof(Logistic))]
[GenericTypeArguments(typeof(Softplus))]
[GenericTypeArguments(typeof(Sin))]
[GenericTypeArguments(typeof(Cos))]
public class FunctionBenchmarks<TFunction>
    where TFunction : struct, IFunction
{
    private const int Count = 1024;
    private readonly double[] arguments = Numbers.Draw(Count);
    private readonly double[] values = new double[Count];

    [Benchmark(Baseline = true)]
    public double[] OfMath()
    {
        for (int index = 0; index < arguments.Length; index++)
            values[index] = TFunction.Scalar(arguments[index]);
        return values;
    }

    [Benchmark]
    public double[] OfTensorPrimitives()
    {
        TFunction.Tensor(arguments, values);
        return values;
    }

    [Benchmark]
    public double[] OfPortableMath()
    {
        ref double argument = ref MemoryMarshal.GetArrayDataReference(arguments);
        ref double value = ref MemoryMarshal.GetArrayDataReference(values);
        for (nuint at = 0; at < Count; at += (nuint)Vector256<double>.Count)
            TFunction.Portable(Vector256.LoadUnsafe(ref argument, at)).StoreUnsafe(ref value, at);
        return values;
    }
}
