using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Study.Geometry;

/// <summary>The Jacobian of a hidden layer's outputs in the coordinates of the plane, at each of some points.</summary>
/// <remarks>
/// The spectrum: J. Pennington, S. S. Schoenholz and S. Ganguli, "Resurrecting the sigmoid in deep learning through dynamical isometry", NeurIPS 2017.
/// </remarks>
internal sealed class Jacobians
{
    private readonly int width;
    private readonly int count;

    // Columns are filled up to whole vectors, of zeros, which add nothing.
    private readonly int stride;
    private readonly double[] byX;
    private readonly double[] byY;
    private readonly double[] larger;
    private readonly double[] smaller;

    private Jacobians(int width, int count)
    {
        (this.width, this.count) = (width, count);
        stride = (count + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;
        (byX, byY) = (new double[width * stride], new double[width * stride]);
        (larger, smaller) = (new double[stride], new double[stride]);
    }

    /// <summary>The Jacobians of a layer.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="slopes">f'(z) of the layer, [width, n].</param>
    /// <param name="before">The Jacobians of the layer before; null for the first.</param>
    public static Jacobians Of(IMlp<double> network, int layer, ReadOnlySpan<double> slopes, Jacobians? before)
    {
        MlpShape shape = network.Shape;
        (int fanIn, int width) = (shape.FanIn(layer), shape.Width(layer));
        ReadOnlySpan<double> weights = network.Parameters.Slice(shape.WeightsOffset(layer), fanIn * width);
        Jacobians jacobians = new(width, slopes.Length / width);
        (int stride, int count) = (jacobians.stride, jacobians.count);
        for (int unit = 0; unit < width; unit++)
        {
            Span<double> x = jacobians.byX.AsSpan(unit * stride, count);
            Span<double> y = jacobians.byY.AsSpan(unit * stride, count);
            x.Fill(before is null ? weights[unit] : 0.0);
            y.Fill(before is null ? weights[width + unit] : 0.0);
            for (int input = 0; input < fanIn && before is not null; input++)
            {
                double weight = weights[input * width + unit];
                PointColumns.AddScaled(x, before.byX.AsSpan(input * stride, count), weight);
                PointColumns.AddScaled(y, before.byY.AsSpan(input * stride, count), weight);
            }
            PointColumns.Multiply(x, slopes.Slice(unit * count, count));
            PointColumns.Multiply(y, slopes.Slice(unit * count, count));
        }
        jacobians.FindSingularValues();
        return jacobians;
    }

    /// <summary>The share of the points where the smaller singular value is below a part of the larger; where both are 0 it counts as below.</summary>
    public double ShareBelow(double part)
    {
        int below = 0;
        for (int point = 0; point < count; point++)
            if (!(smaller[point] >= part * larger[point]) || larger[point] == 0.0)
                below++;
        return (double)below / count;
    }

    /// <summary>The median over the points of the smaller singular value.</summary>
    public double MedianOfSmaller()
    {
        double[] values = smaller.AsSpan(0, count).ToArray();
        Array.Sort(values);
        return 0.5 * (values[(values.Length - 1) / 2] + values[values.Length / 2]);
    }

    /// <summary>
    /// The slope of the line that best gives log |J n| from |s| over the points, s the distance to the boundary and n the unit step away from it: how fast
    /// the layer stops to feel such a step. Points where J n is 0 have no logarithm and are left out.
    /// </summary>
    /// <param name="distances">s at each point, [n].</param>
    /// <param name="normals">n at each point, [n, 2].</param>
    public double Sensitivity(ReadOnlySpan<double> distances, ReadOnlySpan<double> normals)
    {
        double[] logs = new double[count];
        double[] sizes = new double[count];
        int felt = 0;
        for (int point = 0; point < count; point++)
        {
            double square = 0.0;
            for (int unit = 0; unit < width; unit++)
            {
                int at = unit * stride + point;
                double change = byX[at] * normals[2 * point] + byY[at] * normals[2 * point + 1];
                square += change * change;
            }
            if (square == 0.0)
                continue;
            logs[felt] = 0.5 * PortableMath.Log(square);
            sizes[felt] = Math.Abs(distances[point]);
            felt++;
        }
        return Slope(sizes.AsSpan(0, felt), logs.AsSpan(0, felt));
    }

    /// <summary>The slope of the line that fits y best by least squares.</summary>
    public static double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sumX = 0.0;
        double sumY = 0.0;
        for (int index = 0; index < x.Length; index++)
        {
            sumX += x[index];
            sumY += y[index];
        }
        double products = 0.0;
        double squares = 0.0;
        for (int index = 0; index < x.Length; index++)
        {
            double off = x[index] - sumX / x.Length;
            products += off * (y[index] - sumY / y.Length);
            squares += off * off;
        }
        return products / squares;
    }

    /// <summary>Both singular values of each matrix of two columns.</summary>
    /// <remarks>By Gram and Schmidt, the larger column first: no digits are lost where the columns are nearly parallel.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindSingularValues()
    {
        for (int start = 0; start < stride; start += Vector512<double>.Count)
        {
            (Vector512<double> squareX, Vector512<double> squareY, Vector512<double> product) = (default, default, default);
            for (int unit = 0; unit < width; unit++)
            {
                Vector512<double> x = Vector512.Create(byX.AsSpan(unit * stride + start));
                Vector512<double> y = Vector512.Create(byY.AsSpan(unit * stride + start));
                squareX += x * x;
                squareY += y * y;
                product += x * y;
            }
            Vector512<double> half = 0.5 * (squareX - squareY);
            Vector512<double> large = Vector512.Sqrt(0.5 * (squareX + squareY) + Vector512.Sqrt(half * half + product * product));

            Vector512<double> isXFirst = Vector512.GreaterThanOrEqual(squareX, squareY);
            Vector512<double> most = Vector512.Max(squareX, squareY);
            Vector512<double> along = product / most;
            Vector512<double> rest = default;
            for (int unit = 0; unit < width; unit++)
            {
                Vector512<double> x = Vector512.Create(byX.AsSpan(unit * stride + start));
                Vector512<double> y = Vector512.Create(byY.AsSpan(unit * stride + start));
                Vector512<double> left = Vector512.ConditionalSelect(isXFirst, y, x) - along * Vector512.ConditionalSelect(isXFirst, x, y);
                rest += left * left;
            }
            large.CopyTo(larger.AsSpan(start));
            Vector512<double> small = Vector512.Sqrt(most) * Vector512.Sqrt(rest) / large;
            Vector512.ConditionalSelect(Vector512.Equals(large, Vector512<double>.Zero), Vector512<double>.Zero, small).CopyTo(smaller.AsSpan(start));
        }
    }
}
