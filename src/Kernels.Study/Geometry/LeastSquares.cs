using System;
using System.Runtime.CompilerServices;

namespace Kernels.Study.Geometry;

/// <summary>Linear functions of rows, with a constant, fitted by least squares.</summary>
/// <remarks>
/// Of several that fit equally well it is the one of the smallest coefficients.
/// The singular value decomposition by one-sided rotations: J. Demmel and K. Veselic, "Jacobi's method is more accurate than QR", SIAM Journal
/// on Matrix Analysis 13 (1992). Singular values below <c>rows x 2^-52</c> of the largest count as 0, as in NumPy's <c>lstsq</c>.
/// </remarks>
internal sealed class LeastSquares
{
    private const double Epsilon = 2.220446049250313e-16;
    private const double Orthogonal = 1e-14;
    private const int MostSweeps = 60;

    private readonly int columnCount;
    private readonly double[][] rotated;
    private readonly double[][] rotations;
    private readonly double[] squares;
    private readonly double leastSquare;

    /// <summary>Decomposes the rows, each with a 1 before it.</summary>
    /// <param name="rows">The rows, [n, width].</param>
    /// <param name="width">The number of values of a row.</param>
    public LeastSquares(ReadOnlySpan<double> rows, int width)
    {
        int count = rows.Length / width;
        columnCount = width + 1;
        rotated = new double[columnCount][];
        rotations = new double[columnCount][];
        squares = new double[columnCount];
        for (int column = 0; column < columnCount; column++)
        {
            rotations[column] = new double[columnCount];
            rotations[column][column] = 1.0;
            rotated[column] = new double[count];
            for (int row = 0; row < count; row++)
                rotated[column][row] = column == 0 ? 1.0 : rows[row * width + column - 1];
        }

        for (int sweep = 0; sweep < MostSweeps && Sweep(); sweep++)
        {
        }
        double largest = 0.0;
        for (int column = 0; column < columnCount; column++)
        {
            squares[column] = Dot(rotated[column], rotated[column]);
            largest = Math.Max(largest, squares[column]);
        }
        double least = Epsilon * Math.Max(count, columnCount);
        leastSquare = least * least * largest;
    }

    /// <summary>The constant and the coefficients of the best fit.</summary>
    /// <param name="targets">The value wanted for each row, [n].</param>
    public double[] Fit(double[] targets)
    {
        double[] coefficients = new double[columnCount];
        for (int column = 0; column < columnCount; column++)
        {
            if (squares[column] <= leastSquare)
                continue;
            double part = Dot(rotated[column], targets) / squares[column];
            for (int index = 0; index < columnCount; index++)
                coefficients[index] += part * rotations[column][index];
        }
        return coefficients;
    }

    /// <summary>The fitted function of each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Predict(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> rows, Span<double> values)
    {
        int width = coefficients.Length - 1;
        int row = 0;
        // Four rows in turn, as each sum waits for its last addition.
        for (; row <= values.Length - 4; row += 4)
        {
            ReadOnlySpan<double> inputs = rows.Slice(row * width, 4 * width);
            (double value0, double value1, double value2, double value3) = (coefficients[0], coefficients[0], coefficients[0], coefficients[0]);
            for (int index = 0; index < width; index++)
            {
                double coefficient = coefficients[index + 1];
                value0 += coefficient * inputs[index];
                value1 += coefficient * inputs[width + index];
                value2 += coefficient * inputs[2 * width + index];
                value3 += coefficient * inputs[3 * width + index];
            }
            (values[row], values[row + 1], values[row + 2], values[row + 3]) = (value0, value1, value2, value3);
        }
        for (; row < values.Length; row++)
        {
            ReadOnlySpan<double> inputs = rows.Slice(row * width, width);
            double value = coefficients[0];
            for (int index = 0; index < inputs.Length; index++)
                value += coefficients[index + 1] * inputs[index];
            values[row] = value;
        }
    }

    /// <summary>Makes every pair of columns orthogonal once; true if one was not so already.</summary>
    private bool Sweep()
    {
        bool turned = false;
        for (int first = 0; first < columnCount - 1; first++)
        {
            for (int second = first + 1; second < columnCount; second++)
            {
                double product = Dot(rotated[first], rotated[second]);
                double firstSquare = Dot(rotated[first], rotated[first]);
                double secondSquare = Dot(rotated[second], rotated[second]);
                if (!(Math.Abs(product) > Orthogonal * Math.Sqrt(firstSquare * secondSquare)))
                    continue;
                turned = true;
                double ratio = (secondSquare - firstSquare) / (2.0 * product);
                double tangent = (ratio < 0.0 ? -1.0 : 1.0) / (Math.Abs(ratio) + Math.Sqrt(1.0 + ratio * ratio));
                double cosine = 1.0 / Math.Sqrt(1.0 + tangent * tangent);
                Turn(rotated[first], rotated[second], cosine, cosine * tangent);
                Turn(rotations[first], rotations[second], cosine, cosine * tangent);
            }
        }
        return turned;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn(double[] first, double[] second, double cosine, double sine)
    {
        for (int row = 0; row < first.Length; row++)
        {
            double value = first[row];
            first[row] = cosine * value - sine * second[row];
            second[row] = sine * value + cosine * second[row];
        }
    }

    /// <summary>Four sums in turn, for speed, then those in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(double[] first, double[] second)
    {
        (double sum0, double sum1, double sum2, double sum3) = (0.0, 0.0, 0.0, 0.0);
        int row = 0;
        for (; row <= first.Length - 4; row += 4)
        {
            sum0 += first[row] * second[row];
            sum1 += first[row + 1] * second[row + 1];
            sum2 += first[row + 2] * second[row + 2];
            sum3 += first[row + 3] * second[row + 3];
        }
        for (; row < first.Length; row++)
            sum0 += first[row] * second[row];
        return sum0 + sum1 + sum2 + sum3;
    }
}
