using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kernels.Live.Settings;

/// <summary>A point of the plane with its class or value.</summary>
internal readonly record struct OwnPoint(double X1, double X2, double Target);

/// <summary>Points as a text: <c>x1,x2,class</c> with semicolons between them.</summary>
internal static class OwnPoints
{
    public const int Most = 1000;
    public const string Allowed = "4 to 1000 points, each like 0.5,1.2,0, of numbers from -1000000 to 1000000";

    private const double Reach = 1e6;
    private const int Least = 4;

    public static bool TryRead(string text, out IReadOnlyList<OwnPoint> points)
    {
        List<OwnPoint> read = [];
        points = read;
        foreach (Range range in text.AsSpan().Split(';'))
        {
            if (read.Count == Most || !TryReadPoint(text.AsSpan(range), out OwnPoint point))
                return false;
            read.Add(point);
        }
        return read.Count >= Least;
    }

    private static bool TryReadPoint(ReadOnlySpan<char> text, out OwnPoint point)
    {
        Span<double> numbers = stackalloc double[3];
        int count = 0;
        point = default;
        foreach (Range range in text.Split(','))
            if (count == numbers.Length || !TryReadNumber(text[range], out numbers[count++]))
                return false;
        point = new OwnPoint(numbers[0], numbers[1], numbers[2]);
        return count == numbers.Length;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out double number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= Reach;
    }
}
