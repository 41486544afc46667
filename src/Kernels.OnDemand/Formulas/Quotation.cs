using System.Globalization;
using System.Linq;

namespace Kernels.OnDemand.Formulas;

/// <summary>A part of a text as a message of one line may show it.</summary>
internal static class Quotation
{
    private const int Longest = 30;

    public static string Of(string text) => string.Concat(text.Take(Longest).Select(Visible)) + (text.Length > Longest ? "..." : "");

    // A terminal takes control characters and letters of other directions for orders.
    private static string Visible(char letter) => letter is >= ' ' and <= '~' || char.IsLetter(letter)
        ? letter.ToString()
        : "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture);
}
