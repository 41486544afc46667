using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>The hyperbolic tangent.</summary>
public readonly struct Tanh : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Tanh(x);

    public static double Scalar(double x) => Math.Tanh(x);

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.Tanh(x, values);
}
