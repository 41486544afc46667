using System.Collections.Generic;
using System.Linq;
using Kernels.Live.Settings;
using Kernels.OnDemand.Analysis;
using Kernels.OnDemand.Formulas;
using Kernels.Study;

namespace Kernels.Live.Answers;

/// <summary>What is wrong with a request, in one line.</summary>
/// <param name="Key">The setting; empty where it is none of them.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ProblemAnswer(string Key, string Message);

/// <summary>What becomes of a formula as it is typed.</summary>
/// <param name="Name">Its name in prose; null where it cannot be read.</param>
/// <param name="Formula">The value as it is understood; null where that is too long.</param>
/// <param name="Derivative">The derivative, likewise.</param>
/// <param name="Scale">The usual scale of initial weights.</param>
/// <param name="Points">Argument, value and derivative from -5 to 5, one after the other.</param>
/// <param name="Kinks">Where it bends.</param>
/// <param name="Message">Why it cannot be read; null where it can.</param>
/// <param name="Column">The first character that cannot be understood, from 1.</param>
/// <param name="Length">How many characters that are.</param>
internal sealed record FormulaAnswer(
    string? Name, string? Formula, string? Derivative, string? Scale, double[] Points, double[] Kinks, string? Message, int Column, int Length)
{
    private const double Reach = 5;
    private const int Steps = 160;

    /// <summary>The answer to a text.</summary>
    public static FormulaAnswer Of(string text)
    {
        const int Most = LiveSettingList.MostFormulaLetters;
        if (text.Length > Most)
            return Problem($"the formula has {text.Length} characters; at most {Most} are allowed", Most + 1, 1);
        Formula? formula = NetworkCatalog.Find(text.Trim()) is { } known ? Kernels.OnDemand.Formulas.Formula.Of(known.ActivationType!) : null;
        if (formula is null && !Kernels.OnDemand.Formulas.Formula.TryParse(text, out formula, out FormulaException? problem))
            return Problem(problem!.Message, problem.Column, problem.Length);

        FormulaAnalysis analysis = new(formula!, -Reach, Reach, Steps);
        IEnumerable<double> points = analysis.Points.SelectMany(point => (double[])[point.At, point.Value, point.Derivative]);
        return new FormulaAnswer(
            formula!.ToString(), formula.Info.Formula, formula.Info.Derivative, formula.Info.InitialScale.ToString(), [.. points],
            [.. analysis.Kinks.Select(kink => kink.At)], Message: null, Column: 0, Length: 0);
    }

    private static FormulaAnswer Problem(string message, int column, int length) => new(null, null, null, null, [], [], message, column, length);
}
