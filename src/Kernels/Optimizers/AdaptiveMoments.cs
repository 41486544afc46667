using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Optimizers;

/// <summary>The common part of <see cref="Adam{T}"/> and <see cref="AdamW{T}"/>.</summary>
/// <remarks>
/// In step t, with gradient g and parameter p: m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g^2;
/// p -= learningRate / (1 - beta1^t) m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon). Both means are 0 before the first step.
/// </remarks>
/// <typeparam name="T">The type of the parameters.</typeparam>
public abstract class AdaptiveMoments<T> : Optimizer<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly double beta1;
    private readonly double beta2;
    private readonly double epsilon;
    private readonly double weightDecay;
    private readonly bool isDecoupled;
    private T[] means = [];
    private T[] squares = [];
    private DoubleDouble beta1Power = 1.0;
    private DoubleDouble beta2Power = 1.0;

    private protected AdaptiveMoments(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool isDecoupled)
        : base(learningRate)
    {
        this.beta1 = Setting.BelowOne(beta1, nameof(beta1));
        this.beta2 = Setting.BelowOne(beta2, nameof(beta2));
        this.epsilon = Setting.AtLeastZero(epsilon, nameof(epsilon));
        this.weightDecay = Setting.AtLeastZero(weightDecay, nameof(weightDecay));
        this.isDecoupled = isDecoupled;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        Array.Clear(means);
        Array.Clear(squares);
        beta1Power = 1.0;
        beta2Power = 1.0;
    }

    private protected override void Allocate(int parameterCount)
    {
        means = new T[Elementwise.WholeVectors<T>(parameterCount)];
        squares = new T[Elementwise.WholeVectors<T>(parameterCount)];
    }

    private protected override void Move(Span<T> parameters, ReadOnlySpan<T> gradients)
    {
        // Products of 106 bits are as good as powers, for a part of their time.
        beta1Power *= beta1;
        beta2Power *= beta2;
        double meanCorrection = 1.0 - beta1Power.High;
        double squareCorrection = 1.0 - beta2Power.High;
        MomentsStep step = new()
        {
            Means = means,
            Squares = squares,
            Beta1 = T.CreateTruncating(beta1),
            OneLessBeta1 = T.CreateTruncating(1.0 - beta1),
            Beta2 = T.CreateTruncating(beta2),
            OneLessBeta2 = T.CreateTruncating(1.0 - beta2),
            Rate = T.CreateTruncating(LearningRate / meanCorrection),
            SquareScale = T.CreateTruncating(1.0 / Math.Sqrt(squareCorrection)),
            Epsilon = T.CreateTruncating(epsilon),
            GradientDecay = T.CreateTruncating(isDecoupled ? 0.0 : weightDecay),
            Kept = T.CreateTruncating(isDecoupled ? 1.0 - LearningRate * weightDecay : 1.0),
        };
        Elementwise.Run(step, parameters, gradients);
    }

    private readonly struct MomentsStep : IElementwiseStep<T>
    {
        public T[] Means { get; init; }
        public T[] Squares { get; init; }
        public T Beta1 { get; init; }
        public T OneLessBeta1 { get; init; }
        public T Beta2 { get; init; }
        public T OneLessBeta2 { get; init; }
        public T Rate { get; init; }
        public T SquareScale { get; init; }
        public T Epsilon { get; init; }
        public T GradientDecay { get; init; }
        public T Kept { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Next(Vector512<T> p, Vector512<T> g, nuint at)
        {
            Vector512<T> decayed = g + p * GradientDecay;
            Vector512<T> m = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Means), at) * Beta1 + decayed * OneLessBeta1;
            Vector512<T> v = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Squares), at) * Beta2 + decayed * decayed * OneLessBeta2;
            m.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(Means), at);
            v.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(Squares), at);
            Vector512<T> divisor = Vector512.Sqrt(v) * SquareScale + Vector512.Create(Epsilon);
            return p * Kept - m * Rate / divisor;
        }
    }
}
