using System;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>Finds the zero of a function on the straight line between two points at which its signs differ.</summary>
internal static class ZeroCrossing
{
    private const int MostSteps = 100;
    private const double SmallShare = 4e-16;

    /// <summary>
    /// The zero by false position with the Illinois rule (Dowell and Jarratt, 1971). For a linear function the first step finds it. Otherwise
    /// steps go on until only rounding is left of the value, or the place no longer moves. A pole or a gap that is met on the way, where the value
    /// is not finite, changes the sign as a zero does.
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
            if (!double.IsFinite(value))
                return point;
            if (Math.Abs(value) < bestSize)
                (best, bestSize) = (point, Math.Abs(value));
            if (bestSize <= small)
                break;

            // The value of an end that stays twice in a row is halved, so that this end moves too.
            int moved = Math.Sign(value) == Math.Sign(valueAtLow) ? -1 : 1;
            if (moved < 0)
                (low, valueAtLow) = (part, value);
            else
                (high, valueAtHigh) = (part, value);
            if (moved == lastMoved)
                (valueAtLow, valueAtHigh) = moved < 0 ? (valueAtLow, valueAtHigh / 2) : (valueAtLow / 2, valueAtHigh);
            lastMoved = moved;
        }
        return bestSize < Math.Min(Math.Abs(valueAtA), Math.Abs(valueAtB)) ? best : Jump(function, a, valueAtA, b);
    }

    /// <summary>Where the sign changes though no value is near 0, as at a pole: by halving.</summary>
    private static Point Jump(Func<Point, double> function, Point a, double valueAtA, Point b)
    {
        (double low, double high) = (0, 1);
        for (int step = 0; step < MostSteps && low < high; step++)
        {
            double middle = low + (high - low) / 2;
            double value = function(a.Towards(b, middle));
            if (double.IsNaN(value))
                return a.Towards(b, middle);
            (low, high) = Math.Sign(value) == Math.Sign(valueAtA) ? (middle, high) : (low, middle);
        }
        return a.Towards(b, high);
    }
}
