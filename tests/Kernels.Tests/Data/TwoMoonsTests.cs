using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Data;
using Kernels.Testing;

namespace Kernels.Tests.Data;

public sealed class TwoMoonsTests
{
    [Theory]
    [MemberData(nameof(StudyFixture.Names), MemberType = typeof(StudyFixture))]
    public void PointsAreTheStudysWithinOneUnitInTheLastPlace(string name)
    {
        StudyFixture study = StudyFixture.Of(name);
        Dataset<double> actual = Datasets.TwoMoons(study.Samples.Count, study.Setting("noise").GetDouble(), study.Setting("data-seed").GetUInt32());
        Ulps.AssertWithin(1, study.Samples.Raw, actual.Inputs.ToArray());
        Assert.Equal(study.Samples.Labels, actual.Targets.ToArray());
    }

    [Property(MaxTest = 100, Replay = "(2026,1)", QuietOnSuccess = true)]
    public void WithoutNoisePointsStandOnTheirHalfCircles(PositiveInt samples, uint seed)
    {
        Dataset<double> points = Datasets.TwoMoons(samples.Get, 0.0, seed);
        Assert.Equal(samples.Get - samples.Get / 2, points.Labels().Sum());
        for (int row = 0; row < samples.Get; row++)
        {
            bool isInner = points.Targets[row] == 1.0;
            double across = isInner ? 1.0 - points.Inputs[2 * row] : points.Inputs[2 * row];
            double up = isInner ? 0.5 - points.Inputs[2 * row + 1] : points.Inputs[2 * row + 1];
            Assert.True(up >= -1e-15);
            Assert.Equal(1.0, across * across + up * up, 1e-15);
        }
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(10, -0.1)]
    [InlineData(10, double.NaN)]
    [InlineData(10, double.PositiveInfinity)]
    public void ImpossibleSettingsAreRefused(int samples, double noise) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.TwoMoons(samples, noise, 0));
}
