using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Optimizers;

/// <summary>RMSprop: PyTorch's <c>torch.optim.RMSprop</c>.</summary>
/// <remarks>
/// With gradient g and parameter p: g += weightDecay p; s = decay s + (1 - decay) g^2; d = g / (sqrt(s) + epsilon), where a centred one has
/// s - mean(g)^2 under the root; with momentum b = momentum b + d and p -= learningRate b, else p -= learningRate d. T. Tieleman and
/// G. Hinton, lecture 6.5 of "Neural networks for machine learning", 2012; centred after A. Graves, "Generating sequences with recurrent
/// neural networks", 2013.
/// </remarks>
/// <typeparam name="T">The type of the parameters.</typeparam>
public sealed class RmsProp<T> : Optimizer<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly T decay;
    private readonly T oneLessDecay;
    private readonly T epsilon;
    private readonly T momentum;
    private readonly T weightDecay;
    private readonly bool isCentred;
    private T[] squares = [];
    private T[] means = [];
    private T[] velocity = [];

    /// <summary>RMSprop with these settings.</summary>
    /// <param name="learningRate">The step size, at least 0.</param>
    /// <param name="decay">The decay of the mean of squares (PyTorch's alpha), at least 0 and below 1.</param>
    /// <param name="epsilon">The number that keeps the divisor above 0, at least 0.</param>
    /// <param name="momentum">The part of the last step that the next step repeats, at least 0 and below 1.</param>
    /// <param name="isCentred">Whether the mean of the gradients is taken off.</param>
    /// <param name="weightDecay">The part of each parameter that joins its gradient, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public RmsProp(
        double learningRate = 0.01, double decay = 0.99, double epsilon = 1e-8, double momentum = 0.0, bool isCentred = false, double weightDecay = 0.0)
        : base(learningRate)
    {
        this.decay = T.CreateTruncating(Setting.BelowOne(decay, nameof(decay)));
        oneLessDecay = T.CreateTruncating(1.0 - decay);
        this.epsilon = T.CreateTruncating(Setting.AtLeastZero(epsilon, nameof(epsilon)));
        this.momentum = T.CreateTruncating(Setting.BelowOne(momentum, nameof(momentum)));
        this.weightDecay = T.CreateTruncating(Setting.AtLeastZero(weightDecay, nameof(weightDecay)));
        this.isCentred = isCentred;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        Array.Clear(squares);
        Array.Clear(means);
        Array.Clear(velocity);
    }

    private protected override void Allocate(int parameterCount)
    {
        squares = new T[Elementwise.WholeVectors<T>(parameterCount)];
        means = new T[squares.Length];
        velocity = new T[squares.Length];
    }

    private protected override void Move(Span<T> parameters, ReadOnlySpan<T> gradients) =>
        Elementwise.Run(new MeanSquareStep(this, T.CreateTruncating(LearningRate)), parameters, gradients);

    private readonly struct MeanSquareStep(RmsProp<T> settings, T rate) : IElementwiseStep<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Next(Vector512<T> p, Vector512<T> g, nuint at)
        {
            Vector512<T> decayed = g + p * settings.weightDecay;
            Vector512<T> s = Vector512.LoadUnsafe(ref settings.squares[0], at) * settings.decay + decayed * decayed * settings.oneLessDecay;
            s.StoreUnsafe(ref settings.squares[0], at);
            Vector512<T> d = decayed / (Vector512.Sqrt(settings.isCentred ? Centred(s, decayed, at) : s) + Vector512.Create(settings.epsilon));

            // With a momentum of 0 the velocity is d itself.
            Vector512<T> b = Vector512.LoadUnsafe(ref settings.velocity[0], at) * settings.momentum + d;
            b.StoreUnsafe(ref settings.velocity[0], at);
            return p - b * rate;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector512<T> Centred(Vector512<T> s, Vector512<T> g, nuint at)
        {
            Vector512<T> mean = Vector512.LoadUnsafe(ref settings.means[0], at) * settings.decay + g * settings.oneLessDecay;
            mean.StoreUnsafe(ref settings.means[0], at);
            return s - mean * mean;
        }
    }
}
