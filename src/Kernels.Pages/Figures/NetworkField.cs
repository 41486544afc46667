using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Kernels.Charts.Boundaries;
using Kernels.Charts.Geometry;

namespace Kernels.Pages.Figures;

/// <summary>The pre-activation of a unit as a function of the plane.</summary>
/// <param name="network">A network with two inputs.</param>
/// <param name="layer">1 to the last layer, whose unit 0 gives the logit.</param>
/// <param name="unit">0 to the width of the layer - 1.</param>
internal sealed class NetworkField(IInspectableMlp<double> network, int layer, int unit) : IField
{
    private readonly int fanIn = network.Shape.FanIn(layer);
    private readonly double[] hiddenAtPoint = new double[network.Shape.FanIn(layer)];

    /// <summary>The lines on which the logit of a network has certain values; at 0 that is its decision boundary.</summary>
    /// <param name="network">A network with two inputs and one output.</param>
    /// <param name="isPiecewiseLinear">Whether its activations are linear below and above 0.</param>
    /// <param name="box">The part of the plane to draw.</param>
    /// <param name="levels">The values of the logit.</param>
    /// <returns>The lines; none if the logit is not finite somewhere.</returns>
    public static IReadOnlyList<LevelLine> Levels(IInspectableMlp<double> network, bool isPiecewiseLinear, Rectangle box, params ReadOnlySpan<double> levels)
    {
        NetworkField logit = new(network, network.Shape.LayerCount, unit: 0);
        return isPiecewiseLinear ? LevelLines.OfPiecewiseLinear(logit, Kinks(network), box, levels) : LevelLines.OfSmooth(logit, box, levels);
    }

    /// <inheritdoc/>
    public double At(Point point)
    {
        ReadOnlySpan<double> input = [point.X, point.Y];
        if (layer == 1)
            return PreActivation(input);

        network.ComputePostActivations(layer - 1, input, hiddenAtPoint);
        return PreActivation(hiddenAtPoint);
    }

    /// <inheritdoc/>
    public double[] At(ReadOnlySpan<Point> points)
    {
        ReadOnlySpan<double> hidden = MemoryMarshal.Cast<Point, double>(points);
        if (layer > 1)
        {
            double[] outputs = new double[points.Length * fanIn];
            network.ComputePostActivations(layer - 1, hidden, outputs);
            hidden = outputs;
        }

        double[] values = new double[points.Length];
        for (int point = 0; point < values.Length; point++)
            values[point] = PreActivation(hidden.Slice(point * fanIn, fanIn));
        return values;
    }

    private static IEnumerable<IField> Kinks(IInspectableMlp<double> network)
    {
        for (int layer = 1; layer <= network.Shape.HiddenLayerCount; layer++)
            for (int unit = 0; unit < network.Shape.Width(layer); unit++)
                yield return new NetworkField(network, layer, unit);
    }

    // z = h W + b
    private double PreActivation(ReadOnlySpan<double> hidden)
    {
        MlpShape shape = network.Shape;
        int width = shape.Width(layer);
        ReadOnlySpan<double> weights = network.Parameters[shape.WeightsOffset(layer)..];
        double sum = network.Parameters[shape.BiasesOffset(layer) + unit];
        for (int from = 0; from < hidden.Length; from++)
            sum += hidden[from] * weights[from * width + unit];
        return sum;
    }
}
