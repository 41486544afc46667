using System;
using System.Linq;
using Kernels.RandomNumbers;
using Kernels.Runner.Data;
using Kernels.Testing;

namespace Kernels.Runner.Tests;

public sealed class StandardScalerTests
{
    public static TheoryData<string> Studies => Dataset.Studies;

    [Theory, MemberData(nameof(Studies))]
    public void ScalingTheStudysOwnPointsGivesItsBits(string study)
    {
        Dataset dataset = new(study);
        Assert.Equal(dataset.Scaled, StandardScaler.Fit(dataset.Raw, 2).Transform(dataset.Raw));
    }

    [Theory, MemberData(nameof(Studies))]
    public void ScaledMoonsAreTheStudysWithinFourUnitsInTheLastPlace(string study)
    {
        Dataset dataset = new(study);
        LabelledPoints points = TwoMoons.Make(dataset.Samples, dataset.Noise, dataset.Seed);
        Ulps.AssertWithin(4, dataset.Scaled, StandardScaler.Fit(points.X, 2).Transform(points.X));
    }

    [Fact]
    public void ColumnsComeToMeanZeroAndVarianceOne()
    {
        for (uint seed = 0; seed < 50; seed++)
        {
            RandomState random = new(seed);
            double[] samples = new double[3 * 40];
            foreach (ref double value in samples.AsSpan())
                value = 5.0 + 3.0 * random.NextNormal();
            double[] scaled = StandardScaler.Fit(samples, 3).Transform(samples);
            for (int column = 0; column < 3; column++)
            {
                double[] values = [.. scaled.Where((_, index) => index % 3 == column)];
                Assert.True(Math.Abs(values.Average()) < 1e-14 && Math.Abs(values.Average(value => value * value) - 1.0) < 1e-14, $"Seed {seed}.");
            }
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(-12345.678)]
    public void AConstantColumnIsOnlyShifted(double value)
    {
        double[] samples = [.. Enumerable.Repeat(value, 30)];
        StandardScaler scaler = StandardScaler.Fit(samples, 1);
        Assert.Equal(1.0, scaler.Scales[0]);
        Assert.All(scaler.Transform(samples), scaled => Assert.True(Math.Abs(scaled) <= 1e-11));
    }

    [Fact]
    public void PartsOfRowsAreRefused()
    {
        Assert.Throws<ArgumentException>(() => StandardScaler.Fit([1.0, 2.0, 3.0], 2));
        Assert.Throws<ArgumentException>(() => StandardScaler.Fit([], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardScaler.Fit([1.0], 0));
        Assert.Throws<ArgumentException>(() => StandardScaler.Fit([1.0, 2.0], 2).Transform([1.0]));
    }
}
