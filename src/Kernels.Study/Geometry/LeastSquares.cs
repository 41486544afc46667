using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
                (double product, double firstSquare, double secondSquare) = Dots(rotated[first], rotated[second]);
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
        (Vector256<double> cosines, Vector256<double> sines) = (Vector256.Create(cosine), Vector256.Create(sine));
        Span<Vector256<double>> firsts = MemoryMarshal.Cast<double, Vector256<double>>(first.AsSpan());
        Span<Vector256<double>> seconds = MemoryMarshal.Cast<double, Vector256<double>>(second.AsSpan())[..firsts.Length];
        for (int index = 0; index < firsts.Length; index++)
        {
            Vector256<double> values = firsts[index];
            firsts[index] = cosines * values - sines * seconds[index];
            seconds[index] = sines * values + cosines * seconds[index];
        }
        for (int row = Vector256<double>.Count * firsts.Length; row < first.Length; row++)
        {
            double value = first[row];
            first[row] = cosine * value - sine * second[row];
            second[row] = sine * value + cosine * second[row];
        }
    }

    private static double Dot(double[] first, double[] second) => Dots(first, second).Product;

    /// <summary>The product of two columns and the square of each. Four sums in turn, for speed, then those in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Product, double FirstSquare, double SecondSquare) Dots(double[] first, double[] second)
    {
        (Vector256<double> products, Vector256<double> firstSquares, Vector256<double> secondSquares) = (default, default, default);
        ReadOnlySpan<Vector256<double>> firsts = MemoryMarshal.Cast<double, Vector256<double>>(first.AsSpan());
        ReadOnlySpan<Vector256<double>> seconds = MemoryMarshal.Cast<double, Vector256<double>>(second.AsSpan())[..firsts.Length];
        for (int index = 0; index < firsts.Length; index++)
        {
            products += firsts[index] * seconds[index];
            firstSquares += firsts[index] * firsts[index];
            secondSquares += seconds[index] * seconds[index];
        }
        ReadOnlySpan<double> firstRest = first.AsSpan(Vector256<double>.Count * firsts.Length);
        ReadOnlySpan<double> secondRest = second.AsSpan(Vector256<double>.Count * firsts.Length);
        return (Sum(products, firstRest, secondRest), Sum(firstSquares, firstRest, firstRest), Sum(secondSquares, secondRest, secondRest));
    }

    /// <summary>The rest of the rows belongs to the first of the four sums.</summary>
    private static double Sum(Vector256<double> sums, ReadOnlySpan<double> firstRest, ReadOnlySpan<double> secondRest)
    {
        double sum = sums[0];
        for (int row = 0; row < firstRest.Length; row++)
            sum += firstRest[row] * secondRest[row];
        return sum + sums[1] + sums[2] + sums[3];
    }
}
