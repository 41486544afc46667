using System;
using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>The large buffers of the measures. The meters of one thread share them, however many networks it has.</summary>
internal sealed class MeterMemory
{
    private double[][] freshOutputs = [];

    public double[] FreshProbabilities { get; } = new double[FreshPoints.Count];

    /// <summary>What a linear function gives at each fresh point.</summary>
    public double[] Fitted { get; } = new double[FreshPoints.Count];

    /// <summary>The points of the plotted box, [n, 2].</summary>
    public double[] GridPoints { get; } = new double[2 * StraightLine.Side * StraightLine.Side];

    public double[] GridProbabilities { get; } = new double[StraightLine.Side * StraightLine.Side];

    /// <summary>Room for the outputs of a hidden layer at the fresh points, [n, width].</summary>
    public Span<double> FreshOutputs(int layer, int width)
    {
        if (layer > freshOutputs.Length)
            Array.Resize(ref freshOutputs, layer);
        int length = FreshPoints.Count * width;
        if (freshOutputs[layer - 1] is null || freshOutputs[layer - 1].Length < length)
            freshOutputs[layer - 1] = new double[length];
        return freshOutputs[layer - 1].AsSpan(0, length);
    }
}
