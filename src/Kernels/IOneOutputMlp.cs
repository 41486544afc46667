using System;
using System.Numerics;

namespace Kernels;

/// <summary>A network of one output, which has a way of its own for a single sample. The generator declares it of each such network.</summary>
/// <typeparam name="T">The type of its numbers.</typeparam>
public interface IOneOutputMlp<T> : IMlp<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Computes the output for one sample: the same bits as in a batch.</summary>
    /// <param name="input">The sample, [inputs].</param>
    /// <exception cref="ArgumentException">The length is not the number of inputs.</exception>
    T Forward(ReadOnlySpan<T> input);
}
