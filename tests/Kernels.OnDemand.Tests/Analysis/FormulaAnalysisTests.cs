using System;
using System.Linq;
using Kernels.OnDemand.Analysis;
using Kernels.OnDemand.Formulas;
using Kernels.OnDemand.Tests.Formulas;
using Kernels.Reference;

namespace Kernels.OnDemand.Tests.Analysis;

/// <summary>What is said of a formula: its values over dual numbers, where it bends, what its networks keep.</summary>
public sealed class FormulaAnalysisTests
{
    [Theory]
    [InlineData("z * tanh(softplus(z))", "")]
    [InlineData("max(0, z)", "0: 0, 1")]
    [InlineData("abs(z - 1)", "1: -1, 1")]
    [InlineData("clamp(z, -2, 3)", "-2: 0, 1; 3: 1, 0")]
    [InlineData("z > 0.5 ? z - 0.5 : z < -0.5 ? z + 0.5 : 0", "-0.5: 1, 0; 0.5: 0, 1")]
    [InlineData("abs(z) > 1 ? z : 0", "-1: 1, 0, gap; 1: 0, 1, gap")]
    [InlineData("max(z, 0) + log(1 + exp(-abs(z)))", "")]
    public void KinksAreFound(string text, string kinks)
    {
        FormulaAnalysis analysis = new(Formula.Parse(text), -5, 5, steps: 999);
        Assert.Equal(kinks, string.Join("; ", analysis.Kinks.Select(kink => FormattableString.Invariant(
            $"{Math.Round(kink.At, 6)}: {Math.Round(kink.Before, 3)}, {Math.Round(kink.Behind, 3)}{(kink.IsGap ? ", gap" : "")}"))));
    }

    [Theory]
    [InlineData("tanh(z)", "the output h")]
    [InlineData("z > 0 ? z : 0.01 * z", "h")]
    [InlineData("z * sigmoid(z)", "derivative")]
    public void WhatTheBackwardPassKeepsIsSaid(string text, string part) =>
        Assert.Contains(part, new FormulaAnalysis(Formula.Parse(text), -1, 1, 2).BackwardSource, StringComparison.Ordinal);

    [Fact]
    public void ValuesAreThoseOfTheReferenceAndOfCompiledFormulas() => Assert.All(TextbookFormulas.All.Take(12), formula =>
    {
        Formula parsed = Formula.Parse(formula.Text);
        CompiledFormula compiled = MlpCompiler.CompileFormula(parsed);
        foreach (FormulaPoint point in new FormulaAnalysis(parsed, -4.0037, 4, 211).Points)
        {
            Dual expected = formula.Reference(Dual.Variable(point.At));
            Near(expected.Value, point.Value);
            Near(expected.Derivative, point.Derivative);
            Near(expected.Value, compiled.ValueAndDerivative(point.At).Value);
            Near(expected.Derivative, compiled.Derivative(point.At));
        }
    });

    [Theory]
    [InlineData(1, 1, 5)]
    [InlineData(2, 1, 5)]
    [InlineData(0, double.PositiveInfinity, 5)]
    [InlineData(double.NaN, 1, 5)]
    [InlineData(0, 1, 0)]
    public void EmptyRangesAreRefused(double from, double to, int steps) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormulaAnalysis(Formula.Parse("z"), from, to, steps));

    private static void Near(double expected, double actual) => Assert.InRange(Math.Abs(expected - actual), 0, 1e-12 * Math.Max(1, Math.Abs(expected)));
}
