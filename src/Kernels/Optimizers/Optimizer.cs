using System;
using System.Numerics;

namespace Kernels.Optimizers;

/// <summary>Moves parameters against their gradient, one step at a time, with the definitions and defaults of PyTorch.</summary>
/// <remarks>
/// Works on flat arrays and knows no network. Elements are independent of one another and no operation is fused, so a step has the same
/// bits on every machine. What it remembers from step to step is allocated by <see cref="Prepare"/> or the first step, nothing after.
/// An instance serves one set of parameters and one thread at a time.
/// </remarks>
/// <typeparam name="T">The type of the parameters: <see cref="double"/> or <see cref="float"/>.</typeparam>
public abstract class Optimizer<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private int? parameterCount;
    private double learningRate;

    private protected Optimizer(double learningRate) => LearningRate = learningRate;

    /// <summary>The step size of the next step, finite and at least 0. A schedule sets it anew for each epoch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate
    {
        get => learningRate;
        set => learningRate = Setting.AtLeastZero(value, nameof(LearningRate));
    }

    /// <summary>Allocates what is remembered from step to step, so that no step has to.</summary>
    /// <param name="parameterCount">The number of parameters, at least 1.</param>
    /// <exception cref="ArgumentException">The optimizer already serves another number of parameters.</exception>
    public void Prepare(int parameterCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameterCount, 1);
        if (this.parameterCount == parameterCount)
            return;
        if (this.parameterCount is int earlier)
            throw new ArgumentException(
                $"{parameterCount} parameters were given, but this optimizer serves {earlier}; take one optimizer for each network.", nameof(parameterCount));
        Allocate(parameterCount);
        this.parameterCount = parameterCount;
    }

    /// <summary>Makes one step: replaces each parameter by what the optimizer's equations give.</summary>
    /// <param name="parameters">The parameters, [n], n the same in every step.</param>
    /// <param name="gradients">d(loss)/d(parameter), [n].</param>
    /// <exception cref="ArgumentException">The lengths differ from one another or from those of earlier steps.</exception>
    public void Step(Span<T> parameters, ReadOnlySpan<T> gradients)
    {
        if (gradients.Length != parameters.Length)
            throw new ArgumentException($"gradients has length {gradients.Length}; {parameters.Length} is needed, one for each parameter.", nameof(gradients));
        Prepare(parameters.Length);
        Move(parameters, gradients);
    }

    /// <summary>Forgets all earlier steps. The learning rate stays as it is.</summary>
    public abstract void Reset();

    private protected abstract void Allocate(int parameterCount);

    private protected abstract void Move(Span<T> parameters, ReadOnlySpan<T> gradients);
}
