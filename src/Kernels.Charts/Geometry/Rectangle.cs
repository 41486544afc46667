namespace Kernels.Charts.Geometry;

/// <summary>A rectangle of a plane, sides along the axes. In a drawing, where y grows downwards, <see cref="MinY"/> is its top.</summary>
public readonly record struct Rectangle(double MinX, double MinY, double MaxX, double MaxY)
{
    public double Width => MaxX - MinX;

    public double Height => MaxY - MinY;

    public Domain Horizontal => new(MinX, MaxX);

    public Domain Vertical => new(MinY, MaxY);

    /// <summary>A rectangle from the corner with the least coordinates and its size.</summary>
    public static Rectangle Sized(double x, double y, double width, double height) => new(x, y, x + width, y + height);

    public bool Overlaps(Rectangle other) => MinX < other.MaxX && other.MinX < MaxX && MinY < other.MaxY && other.MinY < MaxY;

    public bool Contains(Point point) => point.X >= MinX && point.X <= MaxX && point.Y >= MinY && point.Y <= MaxY;

    /// <summary>Whether the straight line between two points of the rectangle runs along one of its sides.</summary>
    public bool HasOnOneSide(Point a, Point b) =>
        (a.X == MinX && b.X == MinX) || (a.X == MaxX && b.X == MaxX) || (a.Y == MinY && b.Y == MinY) || (a.Y == MaxY && b.Y == MaxY);

    /// <summary>The rectangle with its sides moved inwards; a negative distance moves them outwards.</summary>
    public Rectangle Without(double left, double top, double right, double bottom) => new(MinX + left, MinY + top, MaxX - right, MaxY - bottom);
}
