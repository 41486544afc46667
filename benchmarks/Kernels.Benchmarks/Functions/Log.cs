using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>The natural logarithm.</summary>
public readonly struct Log : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Log(x);

    public static double Scalar(double x) => Math.Log(x);

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.Log(x, values);
}
