using System;
using System.Runtime.Intrinsics;

namespace Kernels.Benchmarks.Functions;

/// <summary>An elementary function in three libraries.</summary>
public interface IFunction
{
    /// <summary>As <see cref="Kernels.Numerics.PortableMath"/> has it.</summary>
    static abstract Vector256<double> Portable(Vector256<double> x);

    /// <summary>As <see cref="Math"/> or <see cref="double"/> has it.</summary>
    static abstract double Scalar(double x);

    /// <summary>As <see cref="System.Numerics.Tensors.TensorPrimitives"/> has it.</summary>
    static abstract void Tensor(ReadOnlySpan<double> x, Span<double> values);
}
