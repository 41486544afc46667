using System;
using System.Numerics;

namespace Kernels;

/// <summary>A network that shows what goes on inside it. The generator declares it of each of its networks; neither training nor prediction needs it.</summary>
/// <typeparam name="T">The type of its numbers.</typeparam>
public interface IInspectableMlp<T> : IMlp<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Computes the outputs of a hidden layer, after its activation.</summary>
    /// <param name="layer">The hidden layer, 1 to <see cref="MlpShape.HiddenLayerCount"/>.</param>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="activations">Receives the outputs, [n, width of the layer].</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such hidden layer.</exception>
    void ComputePostActivations(int layer, ReadOnlySpan<T> inputs, Span<T> activations);

    /// <summary>Measures the mean absolute value of one sample's signal at every stage: z1, h1, z2, h2, ..., and the last layer's z.</summary>
    /// <param name="input">The sample, [inputs].</param>
    /// <param name="trace">Receives the means, [<see cref="MlpShape.TraceLength"/>].</param>
    /// <exception cref="ArgumentException">A length is not the one this shape has.</exception>
    void TraceSignal(ReadOnlySpan<T> input, Span<T> trace);
}
