namespace Kernels.Charts.Boundaries;

/// <summary>A rectangle of the plane.</summary>
public readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    /// <summary>Whether the straight way between two points of the rectangle runs along one of its sides.</summary>
    public bool HasOnOneSide(Point a, Point b) =>
        (a.X == Left && b.X == Left) || (a.X == Right && b.X == Right) || (a.Y == Bottom && b.Y == Bottom) || (a.Y == Top && b.Y == Top);
}
