using System.Numerics;

namespace Kernels.Numerics;

/// <summary>Taylor series over <see cref="FixedPoint"/> numbers. Each term adds at most 3 units of error.</summary>
internal static class FixedPointSeries
{
    /// <summary>log 2 = 2 artanh(1/3).</summary>
    public static BigInteger LogOfTwo(int bits) => 2 * AreaTangent((BigInteger.One << bits) / 3, bits);

    /// <summary>pi = 16 arctan(1/5) - 4 arctan(1/239): John Machin, 1706.</summary>
    public static BigInteger Pi(int bits) =>
        16 * ArcTangent((BigInteger.One << bits) / 5, bits) - 4 * ArcTangent((BigInteger.One << bits) / 239, bits);

    /// <summary>artanh(x) = x + x^3/3 + x^5/5 + ... for x from 0 to 1/2.</summary>
    public static BigInteger AreaTangent(BigInteger x, int bits) => OddPowers(x, (x * x) >> bits, bits);

    /// <summary>sin(x) = x - x^3/3! + x^5/5! - ... for x between -2 and 2.</summary>
    public static BigInteger Sine(BigInteger x, int bits) => Factorials(x, 1, (x * x) >> bits, bits);

    /// <summary>cos(x) = 1 - x^2/2! + x^4/4! - ... for x between -2 and 2.</summary>
    public static BigInteger Cosine(BigInteger x, int bits) => Factorials(BigInteger.One << bits, 0, (x * x) >> bits, bits);

    // arctan(x) = x - x^3/3 + x^5/5 - ... for x from 0 to 1/2.
    private static BigInteger ArcTangent(BigInteger x, int bits) => OddPowers(x, -((x * x) >> bits), bits);

    private static BigInteger OddPowers(BigInteger x, BigInteger ratio, int bits)
    {
        BigInteger sum = x;
        BigInteger power = x;
        for (int degree = 3; !power.IsZero; degree += 2)
        {
            power = (power * ratio) >> bits;
            sum += power / degree;
        }
        return sum;
    }

    private static BigInteger Factorials(BigInteger first, int degree, BigInteger square, int bits)
    {
        BigInteger sum = first;
        BigInteger term = first;
        for (; !term.IsZero; degree += 2)
        {
            term = -((term * square) >> bits) / ((degree + 1) * (degree + 2));
            sum += term;
        }
        return sum;
    }
}
