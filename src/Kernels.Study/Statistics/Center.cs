namespace Kernels.Study.Statistics;

/// <summary>The one number that stands for a sample.</summary>
public enum Center
{
    /// <summary>The mean of the middle half. Rare failures do not move it.</summary>
    InterquartileMean,

    /// <summary>The mean of all, for shares that are mostly 0.</summary>
    Mean,

    /// <summary>The value in the middle, or the mean of both there, for times.</summary>
    Median,
}
