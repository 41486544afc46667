using System.Linq;
using FsCheck.Xunit;
using Kernels.Charts.Drawing;

namespace Kernels.Charts.Tests.Drawing;

public sealed class FreePlaceProperties
{
    private static readonly Frame within = new(0, 0, 255, 255);

    [Property]
    public void ABoxCoversNoPoint(byte[] coordinates)
    {
        Spot[] taken = [.. coordinates.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new Spot(pair[0], pair[1]))];
        Frame? box = FreePlace.Find(within, new Extent(80, 20), taken, clearance: 6);
        Assert.NotNull(box);
        Assert.DoesNotContain(taken, spot => spot.X > box.Value.X - 6 && spot.X < box.Value.Right + 6 && spot.Y > box.Value.Y - 6 && spot.Y < box.Value.Bottom + 6);
        Assert.True(box.Value.X >= 0 && box.Value.Right <= 255 && box.Value.Y >= 0 && box.Value.Bottom <= 255);
    }

    [Fact]
    public void WhereAllIsFullThereIsNoPlace() =>
        Assert.Null(FreePlace.Find(within, new Extent(80, 20), [.. Enumerable.Range(0, 676).Select(index => new Spot(index % 26 * 10, index / 26 * 10))], clearance: 6));
}
