using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Kernels.Charts.Geometry;
using Kernels.Pages.Figures;

namespace Kernels.Pages.Tests.Figures;

public sealed class SamplePilesProperties
{
    [Property(MaxTest = 300)]
    public void APointIsInOnePileOrAlone(byte[] places)
    {
        Point[] spots = [.. places.Select((place, index) => new Point(place % 8 * 0.7, index % 3 * 0.4 - 1))];
        IReadOnlyList<IReadOnlyList<int>> piles = SamplePiles.Find(spots);
        int[] piled = [.. piles.SelectMany(pile => pile)];
        Assert.Equal(piled.Distinct().Count(), piled.Length);
        Assert.All(piles, pile => Assert.True(pile.Count > 1 && pile.All(point => AreNear(spots[pile[0]], spots[point]))));

        // Whoever is in no pile has none of the first points, nor another single one, within reach.
        int[] firsts = [.. piles.Select(pile => pile[0]), .. Enumerable.Range(0, spots.Length).Except(piled)];
        foreach (int alone in Enumerable.Range(0, spots.Length).Except(piled))
            Assert.DoesNotContain(firsts, first => first != alone && AreNear(spots[first], spots[alone]));
    }

    private static bool AreNear(Point one, Point other) => Math.Abs(one.X - other.X) <= 1 && Math.Abs(one.Y - other.Y) <= 1;
}
