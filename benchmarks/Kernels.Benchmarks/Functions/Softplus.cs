using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>log(1 + e^x), which the other two have no function for: theirs are two.</summary>
public readonly struct Softplus : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Softplus(x);

    public static double Scalar(double x) => Math.Log(1 + Math.Exp(x));

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values)
    {
        TensorPrimitives.Exp(x, values);
        TensorPrimitives.LogP1(values, values);
    }
}
