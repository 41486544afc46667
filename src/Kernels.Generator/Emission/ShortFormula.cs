using Kernels.Generator.Expressions;

namespace Kernels.Generator.Emission;

/// <summary>Formulas in comments and documentation, where they are short enough for a reader.</summary>
internal static class ShortFormula
{
    private const int Longest = 300;

    /// <summary>The formula in the given notation; null where it is too long for a reader.</summary>
    public static string? Of(Expression formula, FormulaText text)
    {
        // Each part takes at least one character, and the text repeats shared parts: a large formula would take long to write.
        if (formula.Size > Longest)
            return null;
        string whole = text.Write(formula);
        return whole.Length <= Longest ? whole : null;
    }
}
