namespace Kernels.Data;

/// <summary>The settings of <see cref="Datasets.Classification"/>: the parameters of scikit-learn's <c>make_classification</c>, with its defaults.</summary>
public sealed record ClassificationProblem
{
    /// <summary>The number of features of a sample; those that are of no other kind below are noise.</summary>
    public int FeatureCount { get; init; } = 20;

    /// <summary>The number of features that tell the classes apart, 1 to 30.</summary>
    public int InformativeCount { get; init; } = 2;

    /// <summary>The number of features that are random sums of the informative ones.</summary>
    public int RedundantCount { get; init; } = 2;

    /// <summary>The number of features that are copies of informative and redundant ones.</summary>
    public int RepeatedCount { get; init; }

    /// <summary>The number of classes, at least 2.</summary>
    public int ClassCount { get; init; } = 2;

    /// <summary>The number of clusters of each class, at least 1; all clusters together are at most 2^informative.</summary>
    public int ClustersPerClass { get; init; } = 2;

    /// <summary>The share of samples whose class is drawn at random, 0 to 1.</summary>
    public double FlippedShare { get; init; } = 0.01;

    /// <summary>Half the side of the hypercube on whose corners the clusters lie, finite.</summary>
    public double Separation { get; init; } = 1.0;
}
