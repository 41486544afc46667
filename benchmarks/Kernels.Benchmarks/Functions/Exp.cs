using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>e^x.</summary>
public readonly struct Exp : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Exp(x);

    public static double Scalar(double x) => Math.Exp(x);

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.Exp(x, values);
}
