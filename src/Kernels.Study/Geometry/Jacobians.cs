using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Numerics;

namespace Kernels.Study.Geometry;

/// <summary>The Jacobian of a hidden layer's outputs in the coordinates of the plane, at each of some points.</summary>
/// <remarks>
/// The spectrum: J. Pennington, S. S. Schoenholz and S. Ganguli, "Resurrecting the sigmoid in deep learning through dynamical isometry", NeurIPS 2017.
/// </remarks>
internal sealed class Jacobians
{
    private readonly int width;
    private readonly double[] entries;
    private readonly Lazy<(double Larger, double Smaller)[]> singularValues;

    private Jacobians(int width, double[] entries)
    {
        (this.width, this.entries) = (width, entries);
        singularValues = new(() => [.. Enumerable.Range(0, Count).Select(SingularValues)], isThreadSafe: false);
    }

    private int Count => entries.Length / (2 * width);

    /// <summary>The Jacobians of a layer.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="slopes">f'(z) of the layer, [n, width].</param>
    /// <param name="before">The Jacobians of the layer before; null for the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Jacobians Of(IMlp<double> network, int layer, ReadOnlySpan<double> slopes, Jacobians? before)
    {
        MlpShape shape = network.Shape;
        (int fanIn, int width) = (shape.FanIn(layer), shape.Width(layer));
        ReadOnlySpan<double> weights = network.Parameters.Slice(shape.WeightsOffset(layer), fanIn * width);
        double[] entries = new double[2 * slopes.Length];
        for (int index = 0; index < slopes.Length; index++)
        {
            int unit = index % width;
            int inputs = index / width * 2 * fanIn;
            double byX = before is null ? weights[unit] : 0.0;
            double byY = before is null ? weights[width + unit] : 0.0;
            for (int input = 0; input < fanIn && before is not null; input++)
            {
                double weight = weights[input * width + unit];
                byX += weight * before.entries[inputs + 2 * input];
                byY += weight * before.entries[inputs + 2 * input + 1];
            }
            entries[2 * index] = slopes[index] * byX;
            entries[2 * index + 1] = slopes[index] * byY;
        }
        return new Jacobians(width, entries);
    }

    /// <summary>The share of the points where the smaller singular value is below a part of the larger; where both are 0 it counts as below.</summary>
    public double ShareBelow(double part)
    {
        int below = 0;
        for (int point = 0; point < Count; point++)
        {
            (double larger, double smaller) = singularValues.Value[point];
            if (!(smaller >= part * larger) || larger == 0.0)
                below++;
        }
        return (double)below / Count;
    }

    /// <summary>The median over the points of the smaller singular value.</summary>
    public double MedianOfSmaller()
    {
        double[] values = new double[Count];
        for (int point = 0; point < Count; point++)
            values[point] = singularValues.Value[point].Smaller;
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
        double[] logs = new double[Count];
        double[] sizes = new double[Count];
        int count = 0;
        for (int point = 0; point < Count; point++)
        {
            double square = 0.0;
            for (int unit = 0; unit < width; unit++)
            {
                int at = 2 * (point * width + unit);
                double change = entries[at] * normals[2 * point] + entries[at + 1] * normals[2 * point + 1];
                square += change * change;
            }
            if (square == 0.0)
                continue;
            logs[count] = 0.5 * PortableMath.Log(square);
            sizes[count] = Math.Abs(distances[point]);
            count++;
        }
        return Slope(sizes.AsSpan(0, count), logs.AsSpan(0, count));
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

    /// <summary>Both singular values of a matrix of two columns.</summary>
    /// <remarks>By Gram and Schmidt, the larger column first: no digits are lost where the columns are nearly parallel.</remarks>
    private (double Larger, double Smaller) SingularValues(int point)
    {
        ReadOnlySpan<double> matrix = entries.AsSpan(2 * width * point, 2 * width);
        double squareX = 0.0;
        double squareY = 0.0;
        double product = 0.0;
        for (int unit = 0; unit < width; unit++)
        {
            squareX += matrix[2 * unit] * matrix[2 * unit];
            squareY += matrix[2 * unit + 1] * matrix[2 * unit + 1];
            product += matrix[2 * unit] * matrix[2 * unit + 1];
        }
        double half = 0.5 * (squareX - squareY);
        double larger = Math.Sqrt(0.5 * (squareX + squareY) + Math.Sqrt(half * half + product * product));
        if (larger == 0.0)
            return (0.0, 0.0);

        int first = squareX >= squareY ? 0 : 1;
        double along = product / Math.Max(squareX, squareY);
        double rest = 0.0;
        for (int unit = 0; unit < width; unit++)
        {
            double left = matrix[2 * unit + 1 - first] - along * matrix[2 * unit + first];
            rest += left * left;
        }
        return (larger, Math.Sqrt(Math.Max(squareX, squareY)) * Math.Sqrt(rest) / larger);
    }
}
