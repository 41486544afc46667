using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Data;
using Kernels.RandomNumbers;
using Kernels.Testing;

namespace Kernels.Tests.Data;

public sealed class StandardScalerTests
{
    [Theory]
    [MemberData(nameof(StudyFixture.Names), MemberType = typeof(StudyFixture))]
    public void ScalingTheStudysOwnPointsGivesItsBits(string name)
    {
        SamplesFixture samples = StudyFixture.Of(name).Samples;
        Assert.Equal(samples.Scaled, StandardScaler.Fit(samples.Raw, 2).Transform(samples.Raw));
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Names), MemberType = typeof(StudyFixture))]
    public void ScaledMoonsAreTheStudysWithinFourUnitsInTheLastPlace(string name)
    {
        StudyFixture study = StudyFixture.Of(name);
        Dataset<double> points = Datasets.TwoMoons(study.Samples.Count, study.Setting("noise").GetDouble(), study.Setting("data-seed").GetUInt32());
        Ulps.AssertWithin(4, study.Samples.Scaled, StandardScaler.Fit(points.Inputs, 2).Transform(points.Inputs));
    }

    [Property(MaxTest = 200, Replay = "(2026,1)", QuietOnSuccess = true)]
    public void ColumnsComeToMeanZeroAndVarianceOne(uint seed, PositiveInt rows, sbyte shift, byte spread)
    {
        RandomState random = new(seed);
        double[] samples = new double[3 * (10 + rows.Get)];
        foreach (ref double value in samples.AsSpan())
            value = shift + (1.0 + spread) * random.NextNormal();

        double[] scaled = StandardScaler.Fit(samples, 3).Transform(samples);
        for (int column = 0; column < 3; column++)
        {
            double[] values = [.. scaled.Where((_, index) => index % 3 == column)];
            Assert.Equal(0.0, values.Average(), 1e-13);
            Assert.Equal(1.0, values.Average(value => value * value), 1e-13);
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
