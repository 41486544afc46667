using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>e^x - 1.</summary>
public readonly struct Expm1 : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Expm1(x);

    public static double Scalar(double x) => double.ExpM1(x);

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.ExpM1(x, values);
}
