namespace Kernels.Study.Statistics;

/// <summary>The range that a figure lies in with some confidence.</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool IsAbove(double value) => Low > value;

    public bool IsBelow(double value) => High < value;

    /// <summary>Whether all of it lies between two values, which may be infinite.</summary>
    public bool IsWithin(double low, double high) => Low > low && High < high;

    /// <summary>Whether none of it lies between two values.</summary>
    public bool IsOutside(double low, double high) => Low > high || High < low;
}
