using System;
using Kernels.Numerics;

namespace Kernels.Optimizers;

/// <summary>The learning rates of the epochs, with the definitions of PyTorch's schedulers and the same bits on every machine.</summary>
public abstract record LearningRateSchedule
{
    private protected LearningRateSchedule()
    {
    }

    /// <summary>The learning rate stays as it is.</summary>
    public static LearningRateSchedule Constant { get; } = new ExponentialSchedule(1.0);

    /// <summary>The learning rate is multiplied by a factor after every so many epochs: <c>StepLR</c>.</summary>
    /// <param name="epochs">The epochs between two multiplications, at least 1.</param>
    /// <param name="factor">The factor, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static LearningRateSchedule Step(int epochs, double factor = 0.1) =>
        new StepSchedule(Setting.AtLeastOne(epochs, nameof(epochs)), Setting.Positive(factor, nameof(factor)));

    /// <summary>The learning rate is multiplied by a factor after every epoch: <c>ExponentialLR</c>.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is outside its range.</exception>
    public static LearningRateSchedule Exponential(double factor) => new ExponentialSchedule(Setting.Positive(factor, nameof(factor)));

    /// <summary>The learning rate falls along half a cosine and stays at its end: <c>CosineAnnealingLR</c>, without its later rise.</summary>
    /// <remarks>I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, without the restarts.</remarks>
    /// <param name="epochs">The epochs that the fall takes, at least 1.</param>
    /// <param name="end">The learning rate at its end, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static LearningRateSchedule Cosine(int epochs, double end = 0.0) =>
        new CosineSchedule(Setting.AtLeastOne(epochs, nameof(epochs)), Setting.AtLeastZero(end, nameof(end)));

    /// <summary>
    /// The learning rate first rises in a straight line to its full size, then follows this schedule: <c>LinearLR</c> before it, in <c>SequentialLR</c>.
    /// </summary>
    /// <param name="epochs">The epochs that the rise takes, at least 1.</param>
    /// <param name="start">The part of the learning rate in the first epoch, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public LearningRateSchedule AfterWarmUp(int epochs, double start = 1.0 / 3.0)
    {
        if (!(start is > 0.0 and <= 1.0))
            throw new ArgumentOutOfRangeException(nameof(start), start, FormattableString.Invariant($"start is {start}; it must be above 0 and at most 1."));
        return new WarmUpSchedule(Setting.AtLeastOne(epochs, nameof(epochs)), start, this);
    }

    /// <summary>The learning rate of an epoch.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="learningRate">The learning rate that the schedule starts from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is negative.</exception>
    public double RateOf(int epoch, double learningRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        return Rate(epoch, learningRate);
    }

    private protected abstract double Rate(int epoch, double learningRate);

    private sealed record StepSchedule(int Epochs, double Factor) : LearningRateSchedule
    {
        private protected override double Rate(int epoch, double learningRate) => learningRate * PortableMath.Pow(Factor, epoch / Epochs);
    }

    private sealed record ExponentialSchedule(double Factor) : LearningRateSchedule
    {
        private protected override double Rate(int epoch, double learningRate) => learningRate * PortableMath.Pow(Factor, epoch);
    }

    private sealed record CosineSchedule(int Epochs, double End) : LearningRateSchedule
    {
        private protected override double Rate(int epoch, double learningRate) => epoch >= Epochs
            ? End
            : End + (learningRate - End) * (1.0 + CorrectlyRounded.Cos(Math.PI * epoch / Epochs)) / 2.0;
    }

    private sealed record WarmUpSchedule(int Epochs, double Start, LearningRateSchedule Next) : LearningRateSchedule
    {
        private protected override double Rate(int epoch, double learningRate) => epoch >= Epochs
            ? Next.Rate(epoch - Epochs, learningRate)
            : learningRate * (Start + (1.0 - Start) * epoch / Epochs);
    }
}
