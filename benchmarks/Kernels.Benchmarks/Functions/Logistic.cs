using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Benchmarks.Functions;

/// <summary>1 / (1 + e^-x).</summary>
public readonly struct Logistic : IFunction
{
    public static Vector256<double> Portable(Vector256<double> x) => PortableMath.Logistic(x);

    public static double Scalar(double x) => 1 / (1 + Math.Exp(-x));

    public static void Tensor(ReadOnlySpan<double> x, Span<double> values) => TensorPrimitives.Sigmoid(x, values);
}
