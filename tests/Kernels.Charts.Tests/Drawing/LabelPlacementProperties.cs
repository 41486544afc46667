using System;
using System.Linq;
using FsCheck.Xunit;
using Kernels.Charts.Drawing;

namespace Kernels.Charts.Tests.Drawing;

public sealed class LabelPlacementProperties
{
    private const double Gap = 10;

    [Property]
    public void LabelsKeepTheirDistanceAndTheirOrder(byte[] wanted)
    {
        double[] places = Spread(wanted);
        double[] sorted = [.. places.Order()];
        for (int index = 1; index < sorted.Length; index++)
            Assert.True(sorted[index] - sorted[index - 1] >= Gap - 1e-9);
        for (int first = 0; first < wanted.Length; first++)
            for (int second = 0; second < wanted.Length; second++)
                Assert.False(wanted[first] < wanted[second] && places[first] > places[second]);
        if (wanted.Length <= 25)
            Assert.All(places, place => Assert.InRange(place, -1e-9, 255 + 1e-9));
    }

    [Property]
    public void NoOtherPlacesAreNearer(byte[] wanted, int seed)
    {
        // Between the answer and any other allowed placement the sum of squares never falls.
        double[] places = Spread(wanted);
        double[] other = Spread([.. wanted.Select((_, index) => (byte)new Random(seed + index).Next(256))]);
        Array.Sort(wanted);
        Array.Sort(places);
        Array.Sort(other);
        Assert.True(Moved(wanted, places) <= Moved(wanted, other) + 1e-6);
        Assert.True(Moved(wanted, places) <= Moved(wanted, [.. places.Zip(other, (one, two) => 0.99 * one + 0.01 * two)]) + 1e-6);
    }

    [Fact]
    public void LabelsThatAreFarApartStayWhereTheyAre() => Assert.Equal([200.0, 100, 150], LabelPlacement.Spread([200, 100, 150], Gap, 0, 255));

    [Fact]
    public void TwoLabelsAtOnePlacePartEqually() => Assert.Equal([95.0, 105], LabelPlacement.Spread([100, 100], Gap, 0, 255));

    private static double[] Spread(byte[] wanted) => LabelPlacement.Spread([.. wanted.Select(place => (double)place)], Gap, 0, 255);

    private static double Moved(byte[] wanted, double[] places) => wanted.Zip(places, (from, to) => (from - to) * (from - to)).Sum();
}
