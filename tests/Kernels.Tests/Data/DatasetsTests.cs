using System;
using System.Linq;
using System.Text.Json;
using Kernels.Data;
using Kernels.Testing;

namespace Kernels.Tests.Data;

/// <summary>Made-up data are scikit-learn's for the same seed, or follow TensorFlow Playground's definitions.</summary>
public sealed class DatasetsTests
{
    private static readonly JsonElement Reference = Fixture.Json("datasets/datasets.json");

    [Fact]
    public void MoonsAreScikitLearns() => AssertAlike(Reference.GetProperty("moons"), Datasets.TwoMoons(31, 0.2, seed: 3));

    [Fact]
    public void CirclesAreScikitLearns() => AssertAlike(Reference.GetProperty("circles"), Datasets.Circles(31, 0.1, seed: 3, factor: 0.5));

    [Fact]
    public void BlobsAreScikitLearns()
    {
        AssertAlike(Reference.GetProperty("blobs"), Datasets.Blobs(32, seed: 4));
        AssertAlike(Reference.GetProperty("wide blobs"), Datasets.Blobs(23, seed: 9, classCount: 5, featureCount: 3, deviation: 2.5, reach: 4.0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ClassificationIsScikitLearns(int index)
    {
        JsonElement expected = Reference.GetProperty("classification")[index];
        JsonElement settings = expected.GetProperty("settings");
        ClassificationProblem defaults = new();
        int Whole(string name, int otherwise) => settings.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : otherwise;
        double Real(string name, double otherwise) => settings.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : otherwise;
        ClassificationProblem problem = new()
        {
            FeatureCount = Whole("n_features", defaults.FeatureCount),
            InformativeCount = Whole("n_informative", defaults.InformativeCount),
            RedundantCount = Whole("n_redundant", defaults.RedundantCount),
            RepeatedCount = Whole("n_repeated", defaults.RepeatedCount),
            ClassCount = Whole("n_classes", defaults.ClassCount),
            ClustersPerClass = Whole("n_clusters_per_class", defaults.ClustersPerClass),
            FlippedShare = Real("flip_y", defaults.FlippedShare),
            Separation = Real("class_sep", defaults.Separation),
        };
        AssertAlike(expected, Datasets.Classification(Whole("n_samples", 0), (uint)Whole("random_state", 0), problem));
    }

    [Fact]
    public void ASplitIsScikitLearns()
    {
        double[] rows = [.. Enumerable.Range(0, 37).Select(row => (double)row)];
        (Dataset<double> train, Dataset<double> test) = new Dataset<double>(rows, rows, featureCount: 1).Split(0.25, seed: 5);
        Assert.Equal(Reference.GetProperty("split").GetProperty("train").Doubles(), train.Inputs.ToArray());
        Assert.Equal(Reference.GetProperty("split").GetProperty("test").Doubles(), test.Targets.ToArray());
    }

    [Fact]
    public void ExclusiveOrLabelsQuadrantsAndKeepsAwayFromTheAxes()
    {
        Dataset<double> data = Datasets.Xor(500, noise: 0.0, seed: 1);
        for (int row = 0; row < data.Count; row++)
        {
            (double x, double y) = (data.Inputs[2 * row], data.Inputs[2 * row + 1]);
            Assert.InRange(Math.Abs(x), 0.3, 5.3);
            Assert.InRange(Math.Abs(y), 0.3, 5.3);
            Assert.Equal(x * y > 0.0 ? 1.0 : 0.0, data.Targets[row]);
        }
        int flipped = Datasets.Xor(500, noise: 0.5, seed: 1).Labels().Zip(data.Labels()).Count(pair => pair.First != pair.Second);
        Assert.InRange(flipped, 1, 499);
    }

    [Fact]
    public void SpiralArmsAreHalfATurnApart()
    {
        Dataset<double> data = Datasets.Spiral(200, noise: 0.0, seed: 1);
        for (int row = 0; row < 100; row++)
        {
            double radius = 5.0 * row / 100, angle = 1.75 * row / 100 * 2.0 * Math.PI;
            Near.AssertEqual([radius * Math.Sin(angle), radius * Math.Cos(angle)], data.Inputs.Slice(2 * row, 2).ToArray(), 1e-14);
            Near.AssertEqual(data.Inputs.Slice(2 * row, 2).ToArray(), [-data.Inputs[2 * (row + 100)], -data.Inputs[2 * (row + 100) + 1]], 1e-14);
        }
        Assert.Equal(100, data.Labels().Count(label => label == 1));
    }

    [Fact]
    public void ASettingOutsideItsRangeIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.TwoMoons(0, 0.1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Circles(10, double.NaN, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Circles(10, 0.1, seed: 1, factor: 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Blobs(10, seed: 1, classCount: 1));
        Assert.Throws<ArgumentException>(() => Datasets.Classification(10, seed: 1, new ClassificationProblem { ClassCount = 3 }));
        Assert.Throws<ArgumentException>(() => Datasets.Classification(10, seed: 1, new ClassificationProblem { RepeatedCount = 17 }));
    }

    private static void AssertAlike(JsonElement expected, Dataset<double> actual)
    {
        Assert.Equal(expected.GetProperty("features").GetInt32(), actual.FeatureCount);
        int[] labels = expected.GetProperty("labels").Integers();
        Assert.Equal(labels, actual.Labels());
        Near.AssertEqual(expected.GetProperty("inputs").Doubles(), actual.Inputs.ToArray(), 1e-13);
    }
}
