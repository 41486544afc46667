using System;
using Kernels.Optimizers;

namespace Kernels.Study;

/// <summary>How a network is trained: all but its data and its seed.</summary>
/// <param name="BatchSize">The samples between two steps, at least 1; a smaller training set is one batch.</param>
/// <param name="NewOptimizer">Makes the optimizer of one training.</param>
public sealed record NetworkTraining(int BatchSize, Func<Optimizer<double>> NewOptimizer)
{
    /// <summary>The scale of the initial weights; null for the activation's usual one.</summary>
    public InitialScale? Scale { get; init; }

    /// <summary>The factor of the absolute value of each weight in the loss, at least 0.</summary>
    public double L1Penalty { get; init; }

    /// <summary>The factor of the square of each weight in the loss, at least 0.</summary>
    public double L2Penalty { get; init; }

    /// <summary>The study's own way.</summary>
    public static NetworkTraining Of(StudyOptions options) => new(options.BatchSize, () => new Sgd<double>(options.LearningRate))
    {
        Scale = options.Scale,
    };
}
