using System.Linq;

namespace Kernels.OnDemand.Formulas;

/// <summary>Turns a name into that of a type: only its ASCII letters and digits, each word with a capital.</summary>
internal static class TypeName
{
    private const int Longest = 60;

    public static string Of(string name)
    {
        string joined = string.Concat(Words(name).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        string letters = joined.Length > Longest ? joined[..Longest] : joined;
        return letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : "Formula" + letters;
    }

    private static string[] Words(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '))
        .Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
}
