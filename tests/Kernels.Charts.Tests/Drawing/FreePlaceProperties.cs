using System.Linq;
using FsCheck.Xunit;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Tests.Drawing;

public sealed class FreePlaceProperties
{
    private static readonly Rectangle within = Rectangle.Sized(0, 0, 255, 255);

    [Property]
    public void ABoxCoversNoPoint(byte[] coordinates)
    {
        Point[] taken = [.. coordinates.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new Point(pair[0], pair[1]))];
        Rectangle? box = FreePlace.Find(within, new Extent(80, 20), taken, clearance: 6);
        Assert.NotNull(box);
        Assert.DoesNotContain(taken, spot => spot.X > box.Value.MinX - 6 && spot.X < box.Value.MaxX + 6 && spot.Y > box.Value.MinY - 6 && spot.Y < box.Value.MaxY + 6);
        Assert.True(box.Value.MinX >= 0 && box.Value.MaxX <= 255 && box.Value.MinY >= 0 && box.Value.MaxY <= 255);
    }

    [Fact]
    public void WhereAllIsFullThereIsNoPlace() =>
        Assert.Null(FreePlace.Find(within, new Extent(80, 20), [.. Enumerable.Range(0, 676).Select(index => new Point(index % 26 * 10, index / 26 * 10))], clearance: 6));
}
