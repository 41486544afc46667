using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Study.Geometry;

/// <summary>The law of a point on the upper half of the unit circle, its angle uniform, with normal noise on each coordinate.</summary>
internal sealed class NoisyArc
{
    private const int Nodes = 200;

    private readonly double halfPrecision;
    private readonly double[] cosines = new double[Nodes];
    private readonly double[] sines = new double[Nodes];
    private readonly double[] weights;

    public NoisyArc(double noise)
    {
        if (!(noise > 0.0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(
                nameof(noise), noise, FormattableString.Invariant($"The noise is {noise}; a law with a density needs a finite one above 0."));
        halfPrecision = 0.5 / (noise * noise);
        (double[] angles, weights) = GaussLegendre.Over(0.0, Math.PI, Nodes);
        for (int node = 0; node < Nodes; node++)
        {
            cosines[node] = PortableMath.Cos(angles[node]);
            sines[node] = PortableMath.Sin(angles[node]);
        }
    }

    /// <summary>The logarithm of the density but for a constant, and its gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Log, double SlopeX, double SlopeY) LogDensity(double x, double y)
    {
        // The distance to the arc keeps the greatest of the exponentials near 1, so that none of the sums is 0 however far the point.
        double nearest = SquaredDistance(x, y);
        Vector256<double> sum = Vector256<double>.Zero;
        Vector256<double> sumX = Vector256<double>.Zero;
        Vector256<double> sumY = Vector256<double>.Zero;
        for (int node = 0; node < Nodes; node += Vector256<double>.Count)
        {
            Vector256<double> dx = Vector256.LoadUnsafe(ref cosines[node]) - Vector256.Create(x);
            Vector256<double> dy = Vector256.LoadUnsafe(ref sines[node]) - Vector256.Create(y);
            Vector256<double> exponent = (Vector256.Create(nearest) - dx * dx - dy * dy) * Vector256.Create(halfPrecision);
            Vector256<double> mass = PortableMath.Exp(exponent) * Vector256.LoadUnsafe(ref weights[node]);
            sum += mass;
            sumX += mass * dx;
            sumY += mass * dy;
        }

        double total = InOrder(sum);
        double slope = 2.0 * halfPrecision / total;
        return (PortableMath.Log(total) - nearest * halfPrecision, InOrder(sumX) * slope, InOrder(sumY) * slope);
    }

    private static double SquaredDistance(double x, double y)
    {
        if (y < 0.0)
        {
            double side = Math.Abs(x) - 1.0;
            return side * side + y * y;
        }
        double beyond = Math.Sqrt(x * x + y * y) - 1.0;
        return beyond * beyond;
    }

    private static double InOrder(Vector256<double> lanes) => lanes[0] + lanes[1] + lanes[2] + lanes[3];
}
