using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>The sine.</summary>
public readonly struct Sin : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Sin(x);

    public static double Scalar(double x) => Math.Sin(x);

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.Sin(x, values);
}
