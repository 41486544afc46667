namespace Kernels.Charts.Boundaries;

/// <summary>A point of the plane that the samples lie in.</summary>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The point so far on the way to another: 0 is here, 1 is there.</summary>
    public Point Towards(Point other, double part) => new(X + part * (other.X - X), Y + part * (other.Y - Y));
}
