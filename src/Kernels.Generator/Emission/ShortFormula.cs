using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Emission;

/// <summary>Formulas in comments and documentation, where they are short enough for a reader.</summary>
internal static class ShortFormula
{
    private const int Longest = 300;

    /// <summary>The formula with the author's names of its learned parameters, which code may call otherwise; null where it is too long for a reader.</summary>
    public static string? OfAuthor(Expression formula, IEnumerable<LearnedParameter> parameters) =>
        Of(formula, new FormulaText(parameters.ToDictionary(parameter => (Node)new Variable(parameter.Identifier), parameter => parameter.Name)));

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
