namespace Kernels.Training;

/// <summary>The distribution of initial weights around 0. Both have the standard deviation that <see cref="InitialScale"/> names.</summary>
public enum WeightDistribution
{
    /// <summary>Normal, as PyTorch draws it: Keras cuts its normal forms off at two standard deviations, which this one is not.</summary>
    Normal,

    /// <summary>Uniform between minus and plus the limit, sqrt(3) standard deviations.</summary>
    Uniform,
}
