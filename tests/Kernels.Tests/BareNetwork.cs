using System;

namespace Kernels.Tests;

/// <summary>A network that has parameters and computes nothing.</summary>
internal sealed class BareNetwork(MlpShape shape) : IMlp<double>
{
    private readonly double[] parameters = new double[shape.ParameterCount];

    public MlpShape Shape => shape;

    public OutputKind Output => OutputKind.Sigmoid;

    public Span<double> Parameters => parameters;

    public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs) => throw new NotSupportedException();

    public double ComputeLossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients) => throw new NotSupportedException();

    public double ComputeLossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, ReadOnlySpan<int> order, Span<double> gradients) => throw new NotSupportedException();
}
