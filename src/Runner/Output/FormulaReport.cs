using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels;
using Kernels.OnDemand;
using Kernels.OnDemand.Analysis;
using Kernels.OnDemand.Formulas;

namespace Runner.Output;

/// <summary>What the generator makes of a formula, as text.</summary>
internal static class FormulaReport
{
    private const string TooLong = "too long to be read";
    private const int TimedRounds = 200;

    /// <param name="formula">The formula.</param>
    /// <param name="analysis">What is known of it over a range.</param>
    /// <param name="compiled">Its code.</param>
    /// <param name="columns">The columns that there are; 0 where that is unknown.</param>
    public static string Of(Formula formula, FormulaAnalysis analysis, CompiledFormula compiled, int columns)
    {
        ActivationInfo info = formula.Info;
        (double from, double to) = (analysis.Points[0].At, analysis.Points[^1].At);
        string range = Invariant($"from {from} to {to}");
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{info.DisplayName}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"f(z)  = {info.Formula ?? TooLong}\n");
        text.Append(CultureInfo.InvariantCulture, $"f'(z) = {info.Derivative ?? TooLong}\n");
        foreach (LearnedParameter parameter in formula.LearnedParameters)
            text.Append(CultureInfo.InvariantCulture, $"Learned:  {parameter.Name}, from {parameter.Default}\n");
        text.Append(CultureInfo.InvariantCulture, $"Backward: the forward pass keeps {analysis.BackwardSource}\n");
        text.Append(CultureInfo.InvariantCulture, $"Kinks:    {Kinks(analysis)}, {range}\n");
        text.Append(CultureInfo.InvariantCulture, $"Range:    {Range(analysis)}, {range}\n");
        string linear = info.IsPiecewiseLinear ? "; linear below and above 0" : "";
        text.Append(CultureInfo.InvariantCulture, $"Weights:  {info.InitialScale}'s scale at the start{linear}\n\n");
        text.Append(TerminalPlot.Of(analysis.Points, columns));
        text.Append(CultureInfo.InvariantCulture, $"\n* f(z)   . f'(z){TerminalPlot.LeftOut(analysis.Points)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Error:    {Errors(analysis, compiled)}\n");
        text.Append(CultureInfo.InvariantCulture, $"Time:     {Nanoseconds(analysis, compiled):F1} ns for value and derivative of one number\n");
        return text.ToString();
    }

    private static string Kinks(FormulaAnalysis analysis) => analysis.Kinks.Count == 0
        ? "none"
        : string.Join("; ", analysis.Kinks.Select(kink => Invariant(
            $"at {kink.At:G6} {(kink.IsGap ? "a gap, " : "")}slope {Tidy(kink.Before):G4} before and {Tidy(kink.Behind):G4} behind")));

    private static double Tidy(double slope) => Math.Abs(slope) < 1e-6 ? 0 : slope;

    private static string Range(FormulaAnalysis analysis)
    {
        double[] values = [.. analysis.Points.Select(point => point.Value).Where(double.IsFinite)];
        return values.Length == 0 ? "no finite values" : Invariant($"{values.Min():G6} to {values.Max():G6}");
    }

    private static string Errors(FormulaAnalysis analysis, CompiledFormula compiled)
    {
        int compared = 0;
        (double ofValue, double ofDerivative) = (0, 0);
        foreach (FormulaPoint point in analysis.Points)
        {
            compared += double.IsFinite(point.Value) || double.IsFinite(point.Derivative) ? 1 : 0;
            (double value, double derivative) = compiled.ValueAndDerivative(point.At);
            ofValue = Math.Max(ofValue, Error(value, point.Value));
            ofDerivative = Math.Max(ofDerivative, Error(derivative, point.Derivative));
        }
        return compared == 0
            ? "nothing to compare, as nothing is finite"
            : Invariant($"at most {ofValue:G2} in the value and {ofDerivative:G2} in the derivative, against dual numbers at {compared} arguments");
    }

    // Where neither has a number they agree.
    private static double Error(double actual, double expected) =>
        double.IsFinite(actual) || double.IsFinite(expected) ? Math.Abs(actual - expected) / Math.Max(1, Math.Abs(expected)) : 0;

    // The shortest of some rounds: the others were disturbed.
    private static double Nanoseconds(FormulaAnalysis analysis, CompiledFormula compiled)
    {
        double shortest = double.PositiveInfinity;
        double sum = 0;
        for (int round = 0; round < TimedRounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (FormulaPoint point in analysis.Points)
                sum += compiled.ValueAndDerivative(point.At).Derivative;
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(start).TotalNanoseconds / analysis.Points.Count);
        }
        GC.KeepAlive(sum);
        return shortest;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
