using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Emission;

/// <summary>C# for elements and vectors of a flat array that a reference points into.</summary>
internal static class Address
{
    /// <summary>The sum of some terms, numbers added up and zeros left out, such as <c>8 * row + 24</c>.</summary>
    public static string Sum(params string[] terms)
    {
        int number = terms.Sum(term => int.TryParse(term, out int value) ? value : 0);
        IEnumerable<string> kept = terms.Where(term => !int.TryParse(term, out _));
        return string.Join(" + ", number != 0 || !kept.Any() ? kept.Append($"{number}") : kept);
    }

    /// <summary>factor * index, worked out where the index is a number.</summary>
    public static string Scaled(int factor, string index)
    {
        if (int.TryParse(index, out int number))
            return $"{factor * number}";
        string whole = index.Contains(" ") ? $"({index})" : index;
        return factor == 1 ? index : $"{factor} * {whole}";
    }

    /// <summary>The number at an index.</summary>
    public static string Element(string reference, string index) =>
        index == "0" ? reference : $"Unsafe.Add(ref {reference}, {index})";

    /// <summary>The vector whose lanes all hold the number at an index.</summary>
    public static string Broadcast(VectorType vector, string reference, string index) => $"{vector.Class}.Create({Element(reference, index)})";

    /// <summary>The vector that starts at an index.</summary>
    public static string Load(VectorType vector, string reference, string index) => $"{vector.Class}.LoadUnsafe(ref {reference}{Offset(index)})";

    /// <summary>The statement that stores a vector from an index on.</summary>
    public static string Store(string vector, string reference, string index) => $"{vector}.StoreUnsafe(ref {reference}{Offset(index)});";

    /// <summary>The statement that moves a reference on.</summary>
    public static string Advance(string reference, int by) => $"{reference} = ref Unsafe.Add(ref {reference}, {by});";

    /// <summary>Whether an index is made of numbers and the constants of a kernel, which begin with a capital, alone.</summary>
    private static bool IsConstant(string index) => index.Split(' ', '(').All(term => term.Length == 0 || !char.IsLower(term[0]));

    private static string Offset(string index)
    {
        if (index == "0")
            return "";
        return IsConstant(index) ? ", " + index : $", (nuint)({index})";
    }
}
