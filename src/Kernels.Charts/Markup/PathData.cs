using System;
using System.Globalization;
using System.Text;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Markup;

/// <summary>The data of a path in tenths of a pixel. Each step starts from the rounded end of the step before, so that rounding does not add up.</summary>
public sealed class PathData
{
    private readonly StringBuilder data = new();
    private long x;
    private long y;
    private bool begun;

    /// <summary>Starts a new line.</summary>
    public PathData MoveTo(Point spot)
    {
        (x, y) = (Tenths(spot.X), Tenths(spot.Y));
        data.Append('M').Append(Decimal(x)).Append(' ').Append(Decimal(y));
        begun = true;
        return this;
    }

    /// <summary>Draws a straight line to a spot; the first spot starts a line.</summary>
    public PathData LineTo(Point spot)
    {
        if (!begun)
            return MoveTo(spot);

        long dx = Tenths(spot.X) - x;
        long dy = Tenths(spot.Y) - y;
        if (dx == 0 && dy == 0)
            return this;
        data.Append('l').Append(Decimal(dx));
        if (dy >= 0)
            data.Append(' ');
        data.Append(Decimal(dy));
        (x, y) = (x + dx, y + dy);
        return this;
    }

    /// <summary>Joins the line to its start.</summary>
    public PathData Close()
    {
        data.Append('z');
        begun = false;
        return this;
    }

    public override string ToString() => data.ToString();

    private static long Tenths(double pixels) => (long)Math.Round(10 * pixels);

    private static string Decimal(long tenths)
    {
        string whole = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        long rest = Math.Abs(tenths % 10);
        if (rest == 0)
            return whole;
        string fraction = "." + rest.ToString(CultureInfo.InvariantCulture);
        return tenths is > -10 and < 0 ? "-" + fraction : whole == "0" ? fraction : whole + fraction;
    }
}
