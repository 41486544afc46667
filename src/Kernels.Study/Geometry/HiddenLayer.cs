using System;
using System.Runtime.CompilerServices;

namespace Kernels.Study.Geometry;

/// <summary>Slopes of the units of a hidden layer at some points.</summary>
internal static class HiddenLayer
{
    /// <summary>The parameters that the activation of a layer has learned.</summary>
    public static double[] Learned(IMlp<double> network, int layer) =>
        network.Parameters.Slice(network.Shape.ActivationParametersOffset(layer), network.Shape.ActivationParameters(layer).Length).ToArray();

    /// <summary>f'(z) for each point and unit, [n, width].</summary>
    /// <param name="network">The network.</param>
    /// <param name="slope">The derivative of its activation.</param>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="inputs">The layer's inputs, [n, fan-in].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Slopes(IMlp<double> network, ActivationSlope slope, int layer, ReadOnlySpan<double> inputs)
    {
        MlpShape shape = network.Shape;
        (int fanIn, int width) = (shape.FanIn(layer), shape.Width(layer));
        ReadOnlySpan<double> weights = network.Parameters.Slice(shape.WeightsOffset(layer), fanIn * width);
        ReadOnlySpan<double> biases = network.Parameters.Slice(shape.BiasesOffset(layer), width);
        double[] learned = Learned(network, layer);
        double[] slopes = new double[inputs.Length / fanIn * width];
        for (int point = 0; point < inputs.Length / fanIn; point++)
        {
            for (int unit = 0; unit < width; unit++)
            {
                double z = biases[unit];
                for (int input = 0; input < fanIn; input++)
                    z += inputs[point * fanIn + input] * weights[input * width + unit];
                slopes[point * width + unit] = slope.At(z, learned);
            }
        }
        return slopes;
    }
}
