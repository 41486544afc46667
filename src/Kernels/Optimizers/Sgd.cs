using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Optimizers;

/// <summary>Stochastic gradient descent: PyTorch's <c>torch.optim.SGD</c>, without dampening.</summary>
/// <remarks>
/// With gradient g and parameter p: g += weightDecay p; v = momentum v + g, v 0 before the first step; p -= learningRate v, or, with
/// Nesterov's momentum, p -= learningRate (g + momentum v). After I. Sutskever et al., "On the importance of initialization and momentum in
/// deep learning", ICML 2013. Without momentum and weight decay it is p -= learningRate g, the step of the study.
/// </remarks>
/// <typeparam name="T">The type of the parameters.</typeparam>
public sealed class Sgd<T> : Optimizer<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly T momentum;
    private readonly T weightDecay;
    private readonly bool isNesterov;
    private T[] velocity = [];

    /// <summary>Gradient descent with these settings.</summary>
    /// <param name="learningRate">The step size, at least 0.</param>
    /// <param name="momentum">The part of the last step that the next step repeats, at least 0 and below 1.</param>
    /// <param name="isNesterov">Whether the momentum looks ahead, which needs one above 0.</param>
    /// <param name="weightDecay">The part of each parameter that joins its gradient, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    /// <exception cref="ArgumentException">Nesterov's momentum was chosen with a momentum of 0.</exception>
    public Sgd(double learningRate = 0.001, double momentum = 0.0, bool isNesterov = false, double weightDecay = 0.0)
        : base(learningRate)
    {
        if (isNesterov && momentum == 0.0)
            throw new ArgumentException("Nesterov's momentum was chosen, but momentum is 0; it must be above 0.", nameof(isNesterov));
        this.momentum = T.CreateTruncating(Setting.BelowOne(momentum, nameof(momentum)));
        this.weightDecay = T.CreateTruncating(Setting.AtLeastZero(weightDecay, nameof(weightDecay)));
        this.isNesterov = isNesterov;
    }

    private bool IsPlain => momentum == T.Zero && weightDecay == T.Zero;

    /// <inheritdoc/>
    public override void Reset() => Array.Clear(velocity);

    private protected override void Allocate(int parameterCount) =>
        velocity = momentum == T.Zero ? [] : new T[Elementwise.WholeVectors<T>(parameterCount)];

    private protected override void Move(Span<T> parameters, ReadOnlySpan<T> gradients)
    {
        T rate = T.CreateTruncating(LearningRate);
        if (IsPlain)
            Elementwise.Run(new PlainStep(rate), parameters, gradients);
        else if (momentum == T.Zero)
            Elementwise.Run(new DecayingStep(rate, weightDecay), parameters, gradients);
        else
            Elementwise.Run(new MomentumStep(rate, momentum, weightDecay, isNesterov, velocity), parameters, gradients);
    }

    private readonly struct PlainStep(T rate) : IElementwiseStep<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Next(Vector512<T> p, Vector512<T> g, nuint at) => p - g * rate;
    }

    private readonly struct DecayingStep(T rate, T weightDecay) : IElementwiseStep<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Next(Vector512<T> p, Vector512<T> g, nuint at) => p - (g + p * weightDecay) * rate;
    }

    private readonly struct MomentumStep(T rate, T momentum, T weightDecay, bool isNesterov, T[] velocity) : IElementwiseStep<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Next(Vector512<T> p, Vector512<T> g, nuint at)
        {
            Vector512<T> decayed = g + p * weightDecay;
            Vector512<T> v = Vector512.LoadUnsafe(ref velocity[0], at) * momentum + decayed;
            v.StoreUnsafe(ref velocity[0], at);
            return p - (isNesterov ? decayed + v * momentum : v) * rate;
        }
    }
}
