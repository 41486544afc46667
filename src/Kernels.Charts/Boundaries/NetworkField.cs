using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Kernels.Charts.Boundaries;

/// <summary>The pre-activations of a network with two inputs as functions of the plane.</summary>
internal sealed class NetworkField(IMlp<double> network)
{
    private readonly double[] hiddenAtPoint = new double[WidestLayer(network.Shape)];

    public MlpShape Shape => network.Shape;

    /// <summary>The pre-activation of a unit at a point.</summary>
    /// <param name="layer">1 to the last layer, whose unit 0 gives the logit.</param>
    /// <param name="unit">0 to the width of the layer - 1.</param>
    /// <param name="point">The point.</param>
    public double At(int layer, int unit, Point point)
    {
        ReadOnlySpan<double> input = [point.X, point.Y];
        if (layer == 1)
            return PreActivation(layer, unit, input);

        Span<double> hidden = hiddenAtPoint.AsSpan(0, Shape.FanIn(layer));
        network.PostActivations(layer - 1, input, hidden);
        return PreActivation(layer, unit, hidden);
    }

    /// <summary>The pre-activations of a unit at many points.</summary>
    public double[] At(int layer, int unit, List<Point> points)
    {
        int fanIn = Shape.FanIn(layer);
        ReadOnlySpan<double> hidden = MemoryMarshal.Cast<Point, double>(CollectionsMarshal.AsSpan(points));
        if (layer > 1)
        {
            double[] outputs = new double[points.Count * fanIn];
            network.PostActivations(layer - 1, hidden, outputs);
            hidden = outputs;
        }

        double[] values = new double[points.Count];
        for (int point = 0; point < values.Length; point++)
            values[point] = PreActivation(layer, unit, hidden.Slice(point * fanIn, fanIn));
        return values;
    }

    // z = h W + b
    private double PreActivation(int layer, int unit, ReadOnlySpan<double> hidden)
    {
        int width = Shape.Width(layer);
        ReadOnlySpan<double> weights = network.Parameters[Shape.WeightsOffset(layer)..];
        double sum = network.Parameters[Shape.BiasesOffset(layer) + unit];
        for (int from = 0; from < hidden.Length; from++)
            sum += hidden[from] * weights[from * width + unit];
        return sum;
    }

    private static int WidestLayer(MlpShape shape)
    {
        int widest = 0;
        foreach (int width in shape.Widths)
            widest = Math.Max(widest, width);
        return widest;
    }
}
