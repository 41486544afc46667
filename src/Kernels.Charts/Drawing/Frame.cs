namespace Kernels.Charts.Drawing;

/// <summary>A rectangle of the drawing, in pixels from its upper left corner.</summary>
public readonly record struct Frame(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Contains(Spot spot) => spot.X >= X && spot.X <= Right && spot.Y >= Y && spot.Y <= Bottom;

    public bool Overlaps(Frame other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>The frame without so many pixels at its sides.</summary>
    public Frame Without(double left, double top, double right, double bottom) =>
        new(X + left, Y + top, Width - left - right, Height - top - bottom);
}
