using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>The cosine.</summary>
public readonly struct Cos : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Cos(x);

    public static double Scalar(double x) => Math.Cos(x);

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.Cos(x, values);
}
