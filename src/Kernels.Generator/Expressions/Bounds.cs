using System;

namespace Kernels.Generator.Expressions;

/// <summary>Between which numbers a value lies, wherever it is a number.</summary>
/// <param name="Least">The lower bound.</param>
/// <param name="Most">The upper bound.</param>
internal readonly record struct Bounds(double Least, double Most)
{
    /// <summary>The largest number of single precision, whose kernels compute the same formulas.</summary>
    public const double Largest = float.MaxValue;

    public static readonly Bounds Any = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Every finite number.</summary>
    public static readonly Bounds Finite = new(-Largest, Largest);

    public bool IsPositive => Least > 0;

    public bool IsNotNegative => Least >= 0;

    /// <summary>Whether it may become infinite though all variables are finite.</summary>
    public bool MayOverflow => !(Least >= -Largest && Most <= Largest);

    public static Bounds Of(double value) => double.IsNaN(value) ? Any : new(value, value);

    public static Bounds operator -(Bounds a) => new(-a.Most, -a.Least);

    public static Bounds operator +(Bounds a, Bounds b) =>
        new(OrElse(a.Least + b.Least, double.NegativeInfinity), OrElse(a.Most + b.Most, double.PositiveInfinity));

    public static Bounds operator *(Bounds a, Bounds b)
    {
        Bounds product = Around(Product(a.Least, b.Least), Product(a.Least, b.Most), Product(a.Most, b.Least), Product(a.Most, b.Most));
        // However small the other factor is, it makes nothing finite of what has overflowed.
        return !product.MayOverflow && (a.MayOverflow || b.MayOverflow) ? Any : product;
    }

    public static Bounds operator /(Bounds a, Bounds b)
    {
        if (b.Least > 0 || b.Most < 0)
            return a * new Bounds(1 / b.Most, 1 / b.Least);
        return a.IsNotNegative && b.IsNotNegative ? new(0, double.PositiveInfinity) : Any;
    }

    /// <summary>The absolute value.</summary>
    public Bounds Magnitude() => new(Least > 0 ? Least : Most < 0 ? -Most : 0, Math.Max(-Least, Most));

    /// <summary>Either of two values.</summary>
    public Bounds Or(Bounds other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    private static Bounds Around(double a, double b, double c, double d) =>
        new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));

    // 0 times infinity is no number, and bounds need not hold for such.
    private static double Product(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private static double OrElse(double value, double otherwise) => double.IsNaN(value) ? otherwise : value;
}
