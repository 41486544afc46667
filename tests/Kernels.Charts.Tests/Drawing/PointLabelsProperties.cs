using System.Linq;
using FsCheck.Xunit;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Tests.Drawing;

public sealed class PointLabelsProperties
{
    private static readonly Rectangle within = Rectangle.Sized(0, 0, 255, 255);

    [Property]
    public void ATextCoversNeitherAPointNorAnotherText(byte[] coordinates)
    {
        (Point At, string Text)[] texts = [.. coordinates.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (new Point(pair[0], pair[1]), "8-8"))];
        Rectangle[] boxes = [.. PointLabels.Place(within, texts).OfType<Point>().Select(Box)];
        Assert.All(boxes, box => Assert.DoesNotContain(texts, one => box.Contains(one.At)));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && other.Overlaps(box)));
        Assert.Equal(boxes.Length, boxes.Distinct().Count());
        Assert.All(boxes, box => Assert.True(box.MinX >= 0 && box.MaxX <= 255 && box.MinY >= 0 && box.MaxY <= 255));
    }

    [Fact]
    public void ATextStandsAboveToTheRightOfItsPointUnlessAnotherPointIsThere()
    {
        Point middle = new(100, 100);
        Assert.Equal(new Point(108, 89), Assert.Single(PointLabels.Place(within, [(middle, "8-8")])));
        Assert.Equal(new Point(108, 103), PointLabels.Place(within, [(middle, "8-8"), (new Point(120, 85), "")])[0]);
    }

    [Fact]
    public void OfTwoAtOnePlaceTheFirstIsServedFirst()
    {
        Point?[] places = PointLabels.Place(Rectangle.Sized(90, 90, 45, 20), [(new Point(100, 100), "8-8"), (new Point(100, 100), "4-4")]);
        Assert.Equal([new Point(108, 103), null], places);
    }

    private static Rectangle Box(Point start) => Rectangle.Sized(start.X, start.Y - 9, TextSize.Width("8-8", TextSize.Small), 12);
}
