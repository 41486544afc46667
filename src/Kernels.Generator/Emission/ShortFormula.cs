using Kernels.Generator.Expressions;

namespace Kernels.Generator.Emission;

/// <summary>Formulas in comments and documentation, as far as a reader can take them in.</summary>
internal static class ShortFormula
{
    private const int Longest = 300;

    /// <summary>The formula in the given manner; null where it is too long to be read.</summary>
    public static string? Of(Expression formula, FormulaText text)
    {
        // Each part takes a character at least, and what is shared is written out at each use: a large formula would take long.
        if (formula.Size > Longest)
            return null;
        string whole = text.Write(formula);
        return whole.Length <= Longest ? whole : null;
    }
}
