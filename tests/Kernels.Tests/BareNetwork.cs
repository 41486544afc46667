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

    public double LossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients) => throw new NotSupportedException();

    public double LossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, ReadOnlySpan<int> order, Span<double> gradients) => throw new NotSupportedException();

    public void Update(ReadOnlySpan<double> gradients, double learningRate) => throw new NotSupportedException();

    public void PostActivations(int layer, ReadOnlySpan<double> inputs, Span<double> activations) => throw new NotSupportedException();

    public void SignalTrace(ReadOnlySpan<double> input, Span<double> trace) => throw new NotSupportedException();
}
