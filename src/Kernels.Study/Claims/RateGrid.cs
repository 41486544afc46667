using System.Collections.Generic;
using System.Globalization;

namespace Kernels.Study.Claims;

/// <summary>The learning rates that are tried: 1, 2 and 5 times powers of ten.</summary>
internal static class RateGrid
{
    public const int First = -7;
    public const int Last = 3;

    private static readonly int[] digits = [1, 2, 5];

    /// <summary>The rates from 0.005 to 10.</summary>
    public static IEnumerable<int> Places
    {
        get
        {
            for (int place = First; place <= Last; place++)
                yield return place;
        }
    }

    /// <summary>The rate at a place: 0.1 at -3, 1 at 0, 2 at 1. Read as a literal it has the bits that a user types.</summary>
    public static double At(int place)
    {
        int remainder = (place % digits.Length + digits.Length) % digits.Length;
        int exponent = (place - remainder) / digits.Length;
        return double.Parse($"{digits[remainder]}e{exponent}", CultureInfo.InvariantCulture);
    }
}
