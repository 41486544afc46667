using System;
using System.Linq;
using Kernels.Runner.Data;
using Kernels.Testing;

namespace Kernels.Runner.Tests;

public sealed class TwoMoonsTests
{
    public static TheoryData<string> Studies => Dataset.Studies;

    [Theory, MemberData(nameof(Studies))]
    public void PointsAreTheStudysWithinOneUnitInTheLastPlace(string study)
    {
        Dataset expected = new(study);
        LabelledPoints actual = TwoMoons.Make(expected.Samples, expected.Noise, expected.Seed);
        Ulps.AssertWithin(1, expected.Raw, actual.X);
        Assert.Equal(expected.Labels, actual.Y);
    }

    [Fact]
    public void WithoutNoisePointsStandOnTheirHalfCircles()
    {
        for (int samples = 1; samples < 40; samples++)
        {
            LabelledPoints points = TwoMoons.Make(samples, 0.0, (uint)samples);
            Assert.Equal(samples - samples / 2, points.Y.Sum());
            for (int row = 0; row < samples; row++)
            {
                bool isInner = points.Y[row] == 1.0;
                double across = isInner ? 1.0 - points.X[2 * row] : points.X[2 * row];
                double up = isInner ? 0.5 - points.X[2 * row + 1] : points.X[2 * row + 1];
                Assert.True(up >= -1e-15 && Math.Abs(across * across + up * up - 1.0) < 1e-15, $"Row {row} of {samples}.");
            }
        }
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(10, -0.1)]
    [InlineData(10, double.NaN)]
    [InlineData(10, double.PositiveInfinity)]
    public void ImpossibleSettingsAreRefused(int samples, double noise) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoMoons.Make(samples, noise, 0));
}
