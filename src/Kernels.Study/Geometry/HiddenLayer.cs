using System;

namespace Kernels.Study.Geometry;

/// <summary>Slopes of the units of a hidden layer at some points.</summary>
internal static class HiddenLayer
{
    /// <summary>The parameters that the activation of a layer has learned.</summary>
    public static double[] Learned(IMlp<double> network, int layer) =>
        network.Parameters.Slice(network.Shape.ActivationParametersOffset(layer), network.Shape.ActivationParameters(layer).Length).ToArray();

    /// <summary>f'(z) for each unit and point, [width, n].</summary>
    /// <param name="network">The network.</param>
    /// <param name="slope">The derivative of its activation.</param>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="inputs">The layer's inputs, [n, fan-in].</param>
    public static double[] Slopes(IMlp<double> network, ActivationSlope slope, int layer, ReadOnlySpan<double> inputs)
    {
        MlpShape shape = network.Shape;
        (int fanIn, int width, int count) = (shape.FanIn(layer), shape.Width(layer), inputs.Length / shape.FanIn(layer));
        ReadOnlySpan<double> weights = network.Parameters.Slice(shape.WeightsOffset(layer), fanIn * width);
        ReadOnlySpan<double> biases = network.Parameters.Slice(shape.BiasesOffset(layer), width);
        ReadOnlySpan<double> columns = PointColumns.Of(inputs, fanIn);
        double[] learned = Learned(network, layer);
        double[] slopes = new double[width * count];
        for (int unit = 0; unit < width; unit++)
        {
            Span<double> ofUnit = slopes.AsSpan(unit * count, count);
            ofUnit.Fill(biases[unit]);
            for (int input = 0; input < fanIn; input++)
                PointColumns.AddScaled(ofUnit, columns.Slice(input * count, count), weights[input * width + unit]);
            for (int point = 0; point < count; point++)
                ofUnit[point] = slope.At(ofUnit[point], learned);
        }
        return slopes;
    }
}
