using System;
using System.Collections.Generic;
using System.Numerics;

namespace Kernels.Tests;

/// <summary>A network that has parameters and computes nothing.</summary>
internal class BareNetwork<T>(MlpShape shape) : IMlp<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] parameters = new T[shape.ParameterCount];

    public MlpShape Shape => shape;

    public OutputKind Output { get; init; } = OutputKind.Sigmoid;

    public IReadOnlyList<ActivationInfo> Activations { get; init; } = [];

    public Span<T> Parameters => parameters;

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs) => throw new NotSupportedException();

    public T ComputeLossAndGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradients) => throw new NotSupportedException();

    public T ComputeLossAndGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<int> order, Span<T> gradients) => throw new NotSupportedException();
}

/// <summary>One in double precision.</summary>
internal sealed class BareNetwork(MlpShape shape) : BareNetwork<double>(shape);
