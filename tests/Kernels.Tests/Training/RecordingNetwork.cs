using System;
using System.Collections.Generic;

namespace Kernels.Tests.Training;

/// <summary>A network that does nothing but note its batches; the loss of a batch is the number of its first sample.</summary>
internal sealed class RecordingNetwork : IMlp<double>
{
    private readonly double[] parameters = new double[3];

    public List<double[]> Inputs { get; } = [];

    public List<double[]> Targets { get; } = [];

    public List<int[]> Orders { get; } = [];

    public MlpShape Shape { get; } = new([2, 1]);

    public OutputKind Output => OutputKind.Sigmoid;

    public Span<double> Parameters => parameters;

    public double ComputeLossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, ReadOnlySpan<int> order, Span<double> gradients)
    {
        Assert.Equal(Shape.ParameterCount, gradients.Length);
        Inputs.Add(inputs.ToArray());
        Targets.Add(targets.ToArray());
        Orders.Add(order.ToArray());
        gradients.Fill(Orders.Count);
        return order[0];
    }

    public double ComputeLossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients) => throw new NotSupportedException();

    public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs) => throw new NotSupportedException();
}
