using System;
using Kernels.Networks;
using Kernels.Study.Geometry;

namespace Kernels.Study.Tests.Geometry;

/// <summary>Each measure against values made by hand.</summary>
public sealed class LayerMeasureTests
{
    [Fact]
    public void APlaneThroughThePointsIsFound()
    {
        LeastSquares squares = new([0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 1.0], width: 2);
        double[] fit = squares.Fit([1.0, 3.0, 0.0, 2.0]);
        Assert.Equal(1.0, fit[0], 1e-14);
        Assert.Equal(2.0, fit[1], 1e-14);
        Assert.Equal(-1.0, fit[2], 1e-14);
        double[] values = new double[1];
        LeastSquares.Predict(fit, [2.0, 3.0], values);
        Assert.Equal(2.0, values[0], 1e-13);
    }

    [Fact]
    public void OfManyFitsTheSmallestIsTaken()
    {
        // The second column is 0, the third repeats the first: 2x is x once for each of them.
        double[] fit = new LeastSquares([1.0, 0.0, 1.0, 2.0, 0.0, 2.0, 3.0, 0.0, 3.0], width: 3).Fit([2.0, 4.0, 6.0]);
        Assert.Equal(0.0, fit[0], 1e-13);
        Assert.Equal(1.0, fit[1], 1e-13);
        Assert.Equal(0.0, fit[2], 1e-13);
        Assert.Equal(1.0, fit[3], 1e-13);
    }

    [Fact]
    public void AUnitBelowTheMarkOnAllSamplesIsDead() =>
        Assert.Equal((0.5, 1.0 / 3.0), Starvation.Of([0.01, 0.0, 1.0, -1.0, -0.04, 0.05], width: 3, largest: 1.0));

    [Fact]
    public void SeparationIsTheScatterAlongTheLineOfTheMeans()
    {
        // Means (0, 0) and (4, 0), scatter along the first axis 2 + 2, n / (n0 n1) = 4 / 4: 1 * 4 * 16 / 4^4.
        Assert.Equal(0.25, Separation.Of([-1.0, 5.0, 1.0, -5.0, 3.0, 1.0, 5.0, -1.0], [0, 0, 1, 1]), 1e-15);
    }

    [Fact]
    public void TwoEqualDirectionsParticipateAsTwo()
    {
        Assert.Equal(2.0, Participation.Ratio([1.0, 0.0, -1.0, 0.0, 0.0, 1.0, 0.0, -1.0], width: 2), 1e-15);
        Assert.Equal(1.0, Participation.Ratio([1.0, 2.0, 3.0, 6.0], width: 2), 1e-15);
    }

    [Fact]
    public void TheSpreadWithinUnitsKnowsNoOffsetBetweenThem() => Assert.Equal((4.0, 5.0), UnitSpread.Of([-1.0, 100.0, 1.0, 114.0], width: 2));

    [Fact]
    public void EqualValuesShareTheirRanks()
    {
        // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: covariance 4.5, squares 4.5 and 5.
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5.0), RankCorrelation.Spearman([1.0, 2.0, 2.0, 9.0], [10.0, 20.0, 30.0, 40.0]), 1e-15);
        Assert.Equal(-1.0, RankCorrelation.Spearman([1.0, 2.0, 3.0], [3.0, 2.0, 1.0]), 1e-15);
    }

    [Fact]
    public void ALayerThatOnlyTurnsThePlaneKeepsAllNeighbours()
    {
        double[] plane = new double[80];
        double[] turned = new double[80];
        for (int index = 0; index < 40; index++)
        {
            (plane[2 * index], plane[2 * index + 1]) = (index * index % 41, index * 17 % 40);
            (turned[2 * index], turned[2 * index + 1]) = (-plane[2 * index + 1], plane[2 * index]);
        }
        Assert.Equal((1.0, 1.0), new Neighbourhoods(plane).Of(turned));
    }

    [Fact]
    public void ATornLineLosesTrustByTheRanksOfTheIntruders()
    {
        // Of 24 points on a line the layer moves the last between the first two. Compared with the definition, written out plainly.
        double[] plane = new double[48];
        double[] layer = new double[24];
        for (int index = 0; index < 24; index++)
            (plane[2 * index], layer[index]) = (index, index == 23 ? 0.5 : index);
        (double trust, double continuity) = new Neighbourhoods(plane).Of(layer);
        Assert.Equal(Plainly(plane, 2, layer, 1), trust, 1e-15);
        Assert.Equal(Plainly(layer, 1, plane, 2), continuity, 1e-15);
        Assert.InRange(trust, 0.0, 0.99);
    }

    [Fact]
    public void ALinearLayerHasTheSingularValuesOfItsWeights()
    {
        ReluMlp network = new();
        network.Parameters.Clear();
        network.Parameters[0] = 3.0;
        network.Parameters[network.Shape.Width(1) + 1] = 4.0;
        double[] slopes = [1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
        Jacobians jacobians = Jacobians.Of(network, 1, slopes, before: null);
        Assert.Equal(0.5, jacobians.ShareBelow(0.7));
        Assert.Equal(1.0, jacobians.ShareBelow(0.8));
        Assert.Equal(1.5, jacobians.MedianOfSmaller(), 1e-15);
        // |J n| is 4 at |s| = 1, and 3 at |s| = 2.
        Assert.Equal(Math.Log(3.0 / 4.0), jacobians.Sensitivity([-1.0, 2.0], [0.0, 1.0, 1.0, 0.0]), 1e-15);
    }

    [Fact]
    public void AProbeIsScoredBySignAndByVarianceExplained()
    {
        Assert.Equal(0.75, ProbeScores.Accuracy([-1.0, 1.0, 2.0, 0.0], [0, 1, 0, 0]));
        (double all, double within) = ProbeScores.Explained(
            [-2.0, -2.0, 2.0, 3.0], [-3.0, -1.0, 1.0, 3.0], ProbeScores.VariationOf([-3.0, -1.0, 1.0, 3.0], [0, 0, 1, 1]));
        Assert.Equal(1.0 - 3.0 / 20.0, all, 1e-15);
        Assert.Equal(1.0 - 3.0 / 4.0, within, 1e-15);
    }

    private static double Plainly(double[] points, int width, double[] image, int imageWidth)
    {
        int count = points.Length / width;
        double sum = 0.0;
        for (int point = 0; point < count; point++)
        {
            int[] near = Order(points, width, point);
            foreach (int neighbour in Order(image, imageWidth, point).AsSpan(0, 10))
                sum += Math.Max(0, Array.IndexOf(near, neighbour) + 1 - 10);
        }
        return 1.0 - 2.0 / (count * 10.0 * (2.0 * count - 31.0)) * sum;
    }

    private static int[] Order(double[] points, int width, int from)
    {
        int count = points.Length / width;
        System.Collections.Generic.List<(double Distance, int Point)> order = [];
        for (int point = 0; point < count; point++)
        {
            double square = 0.0;
            for (int index = 0; index < width; index++)
                square += Math.Pow(points[point * width + index] - points[from * width + index], 2.0);
            if (point != from)
                order.Add((square, point));
        }
        order.Sort();
        return [.. order.ConvertAll(pair => pair.Point)];
    }
}
