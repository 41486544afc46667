using System;
using System.Text.Json;
using Kernels.Study.Geometry;
using Kernels.Testing;

namespace Kernels.Study.Tests.Geometry;

public sealed class MoonLawTests
{
    private static readonly MoonLaw Law = new(0.18);

    [Fact]
    public void TheQuadratureIsExactForPolynomials()
    {
        (double[] nodes, double[] weights) = GaussLegendre.Over(0.0, 2.0, 4);
        double sum = 0.0;
        for (int node = 0; node < nodes.Length; node++)
            sum += weights[node] * nodes[node] * nodes[node] * nodes[node] * nodes[node] * nodes[node] * nodes[node] * nodes[node];
        Assert.Equal(32.0, sum, 1e-12);
    }

    [Fact]
    public void BothClassesAreEquallyLikelyAtTheCentre() => Assert.Equal(0.5, Law.Posterior(0.5, 0.25));

    [Fact]
    public void HalfATurnChangesTheClasses() => Assert.Equal(1.0, Law.Posterior(-0.3, 0.9) + Law.Posterior(1.3, -0.4), 1e-15);

    [Fact]
    public void TheRatioIsThatOfTwoPlainSums()
    {
        (double zero, double one) = (0.0, 0.0);
        const int Steps = 100_000;
        for (int step = 0; step < Steps; step++)
        {
            double angle = Math.PI * (step + 0.5) / Steps;
            zero += Math.Exp(-(Square(0.7 - Math.Cos(angle)) + Square(0.3 - Math.Sin(angle))) / (2.0 * 0.18 * 0.18));
            one += Math.Exp(-(Square(0.7 - 1.0 + Math.Cos(angle)) + Square(0.3 - 0.5 + Math.Sin(angle))) / (2.0 * 0.18 * 0.18));
        }
        Assert.Equal(Math.Log(one / zero), Law.LogRatio(0.7, 0.3).Value, 1e-9);
    }

    [Fact]
    public void TheSlopeIsThatOfTheRatio()
    {
        (_, double slopeX, double slopeY) = Law.LogRatio(0.7, 0.3);
        Assert.Equal((Law.LogRatio(0.7 + 1e-6, 0.3).Value - Law.LogRatio(0.7 - 1e-6, 0.3).Value) / 2e-6, slopeX, 1e-6);
        Assert.Equal((Law.LogRatio(0.7, 0.3 + 1e-6).Value - Law.LogRatio(0.7, 0.3 - 1e-6).Value) / 2e-6, slopeY, 1e-6);
    }

    [Fact]
    public void FarAwayTheRatioIsStillANumber() => Assert.True(double.IsFinite(Law.LogRatio(60.0, -80.0).Value));

    [Theory]
    [InlineData(0.3, 0.2)]
    [InlineData(-1.0, 0.8)]
    [InlineData(1.5, -1.2)]
    public void AStepOfTheDistanceBackLandsOnTheBoundary(double x, double y)
    {
        (double distance, double normalX, double normalY) = new BayesBoundary(Law).DistanceOf(x, y);
        Assert.Equal(1.0, normalX * normalX + normalY * normalY, 1e-12);
        double footX = MoonLaw.Mean.X + Law.Deviation.X * (x - distance * normalX);
        double footY = MoonLaw.Mean.Y + Law.Deviation.Y * (y - distance * normalY);
        Assert.Equal(0.0, Law.LogRatio(footX, footY).Value, 1e-7);
        double here = Law.LogRatio(MoonLaw.Mean.X + Law.Deviation.X * x, MoonLaw.Mean.Y + Law.Deviation.Y * y).Value;
        Assert.Equal(Math.Sign(here), Math.Sign(distance));
    }

    [Fact]
    public void DistancesAndNormalsAreThoseOfSciPy()
    {
        // The direction of a cubic is exact to the third power of the step between its ends, 0.005.
        BayesBoundary boundary = new(Law);
        foreach (JsonElement row in Fixture.Json("claims/boundary.json").EnumerateArray())
        {
            double[] point = row.GetProperty("point").Doubles();
            (double distance, double normalX, double normalY) = boundary.DistanceOf(point[0], point[1]);
            Near.AssertEqual([row.GetProperty("distance").GetDouble(), .. row.GetProperty("normal").Doubles()], [distance, normalX, normalY], 2e-7);
        }
    }

    [Fact]
    public void ANoiseOfZeroHasNoDensity()
    {
        ArgumentOutOfRangeException failure = Assert.Throws<ArgumentOutOfRangeException>(() => new MoonLaw(0.0));
        Assert.StartsWith("The noise is 0; a law with a density needs a finite one above 0.", failure.Message, StringComparison.Ordinal);
    }

    private static double Square(double value) => value * value;
}
