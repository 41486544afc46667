using System;
using System.Numerics;

namespace Kernels.Training;

/// <summary>
/// The penalty on large weights: l1 |w| + l2 w^2 for each, as Keras defines its regularizers. Biases and parameters of activations have none.
/// </summary>
/// <typeparam name="T">The type of the network's numbers.</typeparam>
internal sealed class WeightPenalty<T>(MlpShape shape, double l1, double l2)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly T l1 = T.CreateTruncating(l1);
    private readonly T twiceL2 = T.CreateTruncating(2.0 * l2);

    /// <summary>Adds l1 sign(w) + 2 l2 w to the gradient of each weight; the sign of 0 is 0.</summary>
    public void AddTo(Span<T> gradients, ReadOnlySpan<T> parameters)
    {
        for (int layer = 1; layer <= shape.LayerCount; layer++)
            for (int index = shape.WeightsOffset(layer); index < shape.BiasesOffset(layer); index++)
            {
                T weight = parameters[index];
                T sign = weight > T.Zero ? T.One : weight < T.Zero ? -T.One : T.Zero;
                gradients[index] += l1 * sign + twiceL2 * weight;
            }
    }
}
