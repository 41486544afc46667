using System;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>Where a function is 0 on the straight way between two points at which its signs differ.</summary>
internal static class ZeroCrossing
{
    private const int MostSteps = 100;
    private const double SmallShare = 4e-16;

    /// <summary>
    /// The place by false position with the Illinois rule (Dowell and Jarratt, 1971). The first step lands on it where the function is
    /// linear; otherwise steps go on until the value is down to rounding or the place no longer moves.
    /// </summary>
    public static Point Find(Func<Point, double> function, Point a, double valueAtA, Point b, double valueAtB)
    {
        double small = SmallShare * Math.Max(Math.Abs(valueAtA), Math.Abs(valueAtB));
        (double low, double valueAtLow) = (0, valueAtA);
        (double high, double valueAtHigh) = (1, valueAtB);
        Point best = a;
        double bestSize = double.PositiveInfinity;
        int lastMoved = 0;
        for (int step = 0; step < MostSteps; step++)
        {
            double part = low + (high - low) * (valueAtLow / (valueAtLow - valueAtHigh));
            if (step > 0 && (part <= low || part >= high))
                break;

            Point point = a.Towards(b, part);
            double value = function(point);
            if (Math.Abs(value) < bestSize)
                (best, bestSize) = (point, Math.Abs(value));
            if (bestSize <= small)
                break;

            // An end that stays twice in a row counts half, so that it comes to move.
            int moved = Math.Sign(value) == Math.Sign(valueAtLow) ? -1 : 1;
            if (moved < 0)
                (low, valueAtLow) = (part, value);
            else
                (high, valueAtHigh) = (part, value);
            if (moved == lastMoved)
                (valueAtLow, valueAtHigh) = moved < 0 ? (valueAtLow, valueAtHigh / 2) : (valueAtLow / 2, valueAtHigh);
            lastMoved = moved;
        }
        return best;
    }
}
