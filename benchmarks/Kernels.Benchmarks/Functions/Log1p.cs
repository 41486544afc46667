using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>log(1 + x).</summary>
public readonly struct Log1p : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Log1p(x);

    public static double Scalar(double x) => double.LogP1(x);

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.LogP1(x, values);
}
