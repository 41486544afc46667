using System;
using System.Runtime.CompilerServices;

namespace Kernels.Study.Geometry;

/// <summary>The curve where both moons are equally likely, and how far a point lies from it, in coordinates standardised by the law.</summary>
/// <remarks>
/// The curve is followed from its centre by steps along its tangent, each drawn back to the curve by Newton's method: E. L. Allgower and
/// K. Georg, "Introduction to numerical continuation methods". Between two vertices it is a cubic with their tangents, whose error is far
/// below what any measure shows. Half a turn about the centre maps the curve onto itself, so one half gives both.
/// </remarks>
internal sealed class BayesBoundary
{
    private const double Step = 0.005;
    private const double Reach = 8.0;
    private const int MostVertices = 4000;

    private readonly double[] x;
    private readonly double[] y;
    private readonly double[] tangentX;
    private readonly double[] tangentY;

    /// <summary>1 where a quarter turn to the left of the tangent points to class 1, else -1.</summary>
    private readonly double side;

    public BayesBoundary(MoonLaw law)
    {
        double[] halfX = new double[MostVertices];
        double[] halfY = new double[MostVertices];
        double[] halfTangentX = new double[MostVertices];
        double[] halfTangentY = new double[MostVertices];
        (double atX, double atY, double alongX, double alongY) = (0.0, 0.0, 1.0, 0.0);
        int count = 0;
        while (count < MostVertices && atX * atX + atY * atY < Reach * Reach)
        {
            (_, double slopeX, double slopeY) = Ratio(law, atX, atY);
            double size = Math.Sqrt(slopeX * slopeX + slopeY * slopeY);
            double turn = slopeY * alongX - slopeX * alongY < 0.0 ? -1.0 : 1.0;
            (alongX, alongY) = (turn * slopeY / size, -turn * slopeX / size);
            side = turn;
            (halfX[count], halfY[count], halfTangentX[count], halfTangentY[count]) = (atX, atY, alongX, alongY);
            count++;
            (atX, atY) = OnCurve(law, atX + Step * alongX, atY + Step * alongY);
        }
        x = BothHalves(halfX, count, -1.0);
        y = BothHalves(halfY, count, -1.0);
        tangentX = BothHalves(halfTangentX, count, 1.0);
        tangentY = BothHalves(halfTangentY, count, 1.0);
    }

    /// <summary>The distance to the curve, positive on class 1's side, and its gradient, which is the unit normal at the nearest point.</summary>
    public (double Distance, double NormalX, double NormalY) DistanceOf(double pointX, double pointY)
    {
        int vertex = NearestVertex(pointX, pointY);
        double along = (pointX - x[vertex]) * tangentX[vertex] + (pointY - y[vertex]) * tangentY[vertex];
        int from = Math.Clamp(along < 0.0 ? vertex - 1 : vertex, 0, x.Length - 2);
        (double nearX, double nearY, double alongX, double alongY) = NearestOn(from, pointX, pointY);

        double size = side / Math.Sqrt(alongX * alongX + alongY * alongY);
        (double normalX, double normalY) = (-alongY * size, alongX * size);
        return ((pointX - nearX) * normalX + (pointY - nearY) * normalY, normalX, normalY);
    }

    private static (double Value, double SlopeX, double SlopeY) Ratio(MoonLaw law, double x, double y)
    {
        (double value, double slopeX, double slopeY) = law.LogRatio(MoonLaw.Mean.X + law.Deviation.X * x, MoonLaw.Mean.Y + law.Deviation.Y * y);
        return (value, slopeX * law.Deviation.X, slopeY * law.Deviation.Y);
    }

    private static (double X, double Y) OnCurve(MoonLaw law, double x, double y)
    {
        for (int step = 0; step < 5; step++)
        {
            (double value, double slopeX, double slopeY) = Ratio(law, x, y);
            double by = value / (slopeX * slopeX + slopeY * slopeY);
            (x, y) = (x - by * slopeX, y - by * slopeY);
        }
        return (x, y);
    }

    private static double[] BothHalves(double[] half, int count, double sign)
    {
        double[] whole = new double[2 * count - 1];
        for (int index = 0; index < count; index++)
        {
            whole[count - 1 + index] = half[index];
            whole[count - 1 - index] = index == 0 ? half[0] : sign * half[index];
        }
        return whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NearestVertex(double pointX, double pointY)
    {
        int nearest = 0;
        double least = double.PositiveInfinity;
        for (int vertex = 0; vertex < x.Length; vertex++)
        {
            double dx = x[vertex] - pointX;
            double dy = y[vertex] - pointY;
            double squared = dx * dx + dy * dy;
            if (squared < least)
                (nearest, least) = (vertex, squared);
        }
        return nearest;
    }

    /// <summary>The nearest point of the cubic from one vertex to the next, and the direction of the curve there.</summary>
    private (double X, double Y, double AlongX, double AlongY) NearestOn(int from, double pointX, double pointY)
    {
        double chordX = x[from + 1] - x[from];
        double chordY = y[from + 1] - y[from];
        double length = Math.Sqrt(chordX * chordX + chordY * chordY);
        Cubic inX = new(x[from], chordX, length * tangentX[from], length * tangentX[from + 1]);
        Cubic inY = new(y[from], chordY, length * tangentY[from], length * tangentY[from + 1]);
        double at = 0.5;
        for (int step = 0; step < 6; step++)
        {
            double offX = inX.Value(at) - pointX;
            double offY = inY.Value(at) - pointY;
            double speed = inX.Slope(at) * inX.Slope(at) + inY.Slope(at) * inY.Slope(at);
            double curved = speed + offX * inX.Curvature(at) + offY * inY.Curvature(at);
            double change = (offX * inX.Slope(at) + offY * inY.Slope(at)) / (curved > 0.0 ? curved : speed);
            at = Math.Clamp(at - change, 0.0, 1.0);
        }
        return (inX.Value(at), inY.Value(at), inX.Slope(at), inY.Slope(at));
    }

    /// <summary>One coordinate from a vertex to the next: the cubic with the right values and slopes at both ends (Hermite).</summary>
    private readonly struct Cubic(double start, double chord, double slope0, double slope1)
    {
        private readonly double square = 3.0 * chord - 2.0 * slope0 - slope1;
        private readonly double cube = slope0 + slope1 - 2.0 * chord;

        public double Value(double at) => start + at * (slope0 + at * (square + at * cube));

        public double Slope(double at) => slope0 + at * (2.0 * square + at * 3.0 * cube);

        public double Curvature(double at) => 2.0 * square + 6.0 * at * cube;
    }
}
