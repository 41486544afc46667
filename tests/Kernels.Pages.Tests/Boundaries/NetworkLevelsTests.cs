using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Charts.Boundaries;
using Kernels.Charts.Geometry;
using Kernels.Pages.Figures;
using Kernels.Reference;

namespace Kernels.Pages.Tests.Boundaries;

public sealed class NetworkLevelsTests
{
    // Of the grid that smooth logits are drawn from: what is smaller may be missed.
    private const double CellDiagonal = 0.17;

    private static readonly Rectangle box = new(-3, -2.5, 3, 2);

    public static TheoryData<string> SmoothActivations => [.. ShippedNetworks.Names.Except(RandomNetwork.PiecewiseLinear)];

    [Fact]
    public void EveryPointLiesOnTheSideOfTheExactBoundaryThatItsLogitSays() => AssertExact(pointsPerSide: 100);

    [Fact]
    [Trait("Speed", "Slow")]
    public void EveryPointOfAFineGridLiesOnTheSideOfTheExactBoundaryThatItsLogitSays() => AssertExact(pointsPerSide: 1000);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 5, 1)]
    [InlineData(2, 3, 4, 5, 1)]
    [InlineData(2, 1, 1, 1, 1)]
    [InlineData(2, 16, 16, 1)]
    public void TheBoundaryIsExactForOtherShapes(params int[] widths)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            IInspectableMlp<double> network = RandomNetwork.Of(RandomNetwork.PiecewiseLinear[seed % 3], seed, widths);
            LevelLine boundary = NetworkField.Levels(network, isPiecewiseLinear: true, box, 0.0).Single();
            SideOfBoundary.AssertVerticesMeet(network, boundary.Lines);
            SideOfBoundary.AssertAgrees(network, box, boundary.Outlines, pointsPerSide: 60, tolerance: 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(SmoothActivations))]
    public void EveryVertexOfASmoothBoundaryLiesOnIt(string activation)
    {
        int drawn = 0;
        for (int seed = 0; seed < 20; seed++)
        {
            IInspectableMlp<double> network = RandomNetwork.Of(activation, seed);
            LevelLine boundary = NetworkField.Levels(network, isPiecewiseLinear: false, box, 0.0).Single();
            SideOfBoundary.AssertVerticesMeet(network, boundary.Lines);
            SideOfBoundary.AssertAgrees(network, box, boundary.Outlines, pointsPerSide: 100, CellDiagonal);
            drawn += boundary.Lines.Count;
        }
        Assert.True(drawn > 0);
    }

    [Fact]
    public void AreasShrinkAsTheLevelRises()
    {
        foreach (string activation in ShippedNetworks.Names)
        {
            IInspectableMlp<double> network = RandomNetwork.Of(activation, seed: 8);
            double[] levels = [0, -0.7, 0.4, 1.5];
            IReadOnlyList<LevelLine> lines = NetworkField.Levels(network, RandomNetwork.PiecewiseLinear.Contains(activation), box, levels);
            double[] areas = [.. levels.Zip(lines).OrderBy(pair => pair.First).Select(pair => pair.Second.Outlines.Sum(Area))];
            Assert.Equal(areas.OrderDescending(), areas);
            Assert.InRange(areas[0], 0, 27.0000001);
        }
    }

    [Fact]
    public void ALogitThatIsNotFiniteLeavesNothingToDraw()
    {
        foreach (bool isPiecewiseLinear in new[] { true, false })
        {
            IInspectableMlp<double> network = RandomNetwork.Of("relu", seed: 1);
            network.Parameters[^1] = double.NaN;
            Assert.Empty(NetworkField.Levels(network, isPiecewiseLinear, box, 0.0));
        }
    }

    [Fact]
    public void ANetworkThatIsSureOfOneClassEverywhereHasNoBoundary()
    {
        IInspectableMlp<double> network = ShippedNetworks.New("relu");
        network.Parameters[^1] = 1;
        LevelLine boundary = NetworkField.Levels(network, isPiecewiseLinear: true, box, 0.0).Single();
        Assert.Empty(boundary.Lines);
        Assert.Equal(27.0, boundary.Outlines.Sum(Area), 1e-12);
    }

    private static void AssertExact(int pointsPerSide)
    {
        int drawn = 0;
        Parallel.For(0, 100, seed =>
        {
            IInspectableMlp<double> network = RandomNetwork.Of(RandomNetwork.PiecewiseLinear[seed % 3], seed);
            LevelLine boundary = NetworkField.Levels(network, isPiecewiseLinear: true, box, 0.0).Single();
            SideOfBoundary.AssertVerticesMeet(network, boundary.Lines);
            SideOfBoundary.AssertAgrees(network, box, boundary.Outlines, pointsPerSide, tolerance: 1e-9);
            AssertLinesAreTheInnerPartOf(boundary);
            Interlocked.Add(ref drawn, Math.Min(1, boundary.Lines.Count));
        });
        Assert.True(drawn > 50, $"Only {drawn} of 100 networks have a boundary here.");
    }

    // The outlines were compared with the logit; this carries it over to the lines that are drawn.
    private static void AssertLinesAreTheInnerPartOf(LevelLine boundary)
    {
        IEnumerable<(Point, Point)> inner = boundary.Outlines.SelectMany(Sides).Where(side => !box.HasOnOneSide(side.From, side.To));
        Assert.Equal(inner.ToHashSet(), boundary.Lines.SelectMany(Sides).ToHashSet());
    }

    private static IEnumerable<(Point From, Point To)> Sides(Point[] line) => line.Zip(line.Skip(1));

    private static double Area(Point[] outline) => Sides(outline).Sum(side => side.From.X * side.To.Y - side.To.X * side.From.Y) / 2;
}
