using System;
using System.Numerics;
using Kernels.Data;

namespace Kernels;

/// <summary>The classes that a network takes samples for. Probabilities are what <see cref="IMlp{T}.Forward"/> gives.</summary>
public static class Predictions
{
    /// <summary>
    /// The class of each sample. For one output it is 1 where the probability is above 1/2, else 0; for a softmax it is the most probable class, the
    /// first of equal ones.
    /// </summary>
    /// <typeparam name="T">The type of the network's numbers.</typeparam>
    /// <param name="network">A network of one sigmoid output or a softmax.</param>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <returns>The classes, [n].</returns>
    /// <exception cref="ArgumentException">The length is no multiple of the number of inputs.</exception>
    /// <exception cref="InvalidOperationException">The outputs are values, or several that exclude nothing: they are no classes.</exception>
    public static int[] Predict<T>(this IMlp<T> network, ReadOnlySpan<T> inputs)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        MlpShape shape = network.Shape;
        if (network.Output == OutputKind.Identity || (network.Output == OutputKind.Sigmoid && shape.OutputCount > 1))
            throw new InvalidOperationException(
                $"This network has {shape.OutputCount} outputs of the kind {network.Output}; "
                + "classes come from one sigmoid output or a softmax. Forward gives the outputs.");

        T[] outputs = new T[checked(inputs.Length / shape.InputCount * shape.OutputCount)];
        network.Forward(inputs, outputs);
        return Classes.Of<T>(outputs, shape.OutputCount);
    }
}
