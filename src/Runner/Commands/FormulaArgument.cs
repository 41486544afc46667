using Kernels.OnDemand.Formulas;
using Kernels.Study;

namespace Runner.Commands;

/// <summary>An activation on the command line: the name of one that ships, or a formula.</summary>
internal static class FormulaArgument
{
    /// <exception cref="UsageException">The text is neither.</exception>
    public static Formula Read(string text) =>
        NetworkCatalog.Find(text) is { ActivationType: { } type } ? Formula.Of(type)
        : Formula.TryParse(text, out Formula? read, out FormulaException? problem) ? read!
        : throw new UsageException($"the formula is {(text.Length == 0 ? "empty" : text)}, but {InSentence(problem!)}");

    private static string InSentence(FormulaException problem) =>
        problem.Message.Replace($"column {problem.Column}:", $"at column {problem.Column}", System.StringComparison.Ordinal);
}
