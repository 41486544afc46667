using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;

namespace Kernels.Generator.Tests.Expressions;

/// <summary>What the simplifier makes of a formula, and that a formula survives being written and read.</summary>
public class AlgebraTests
{
    [Theory]
    [InlineData("(/ 1 (+ 1 (exp (neg z))))", "logistic(z)")]
    [InlineData("(/ z (+ (exp (neg z)) 1))", "z * logistic(z)")]
    [InlineData("(/ z (+ 1 (exp (* (neg alpha) z))))", "z * logistic(alpha * z)")]
    [InlineData("(- (exp z) 1)", "expm1(z)")]
    [InlineData("(log (+ 1 z))", "log1p(z)")]
    [InlineData("(log (+ 1 (exp z)))", "softplus(z)")]
    [InlineData("(- 1 (exp z))", "-expm1(z)")]
    [InlineData("(+ -1 (exp z))", "expm1(z)")]
    [InlineData("(/ (exp z) (+ 1 (exp z)))", "logistic(z)")]
    [InlineData("(/ (* z (exp z)) (+ (exp z) 1))", "z * logistic(z)")]
    [InlineData("(/ 1 (exp z))", "exp(-z)")]
    [InlineData("(log (/ 1 (+ 1 (exp (neg z)))))", "-softplus(-z)")]
    [InlineData("(/ (- (exp z) (exp (neg z))) (+ (exp z) (exp (neg z))))", "tanh(z)")]
    [InlineData("(/ (- (exp (* 2 z)) 1) (+ (exp (* 2 z)) 1))", "tanh(z)")]
    [InlineData("(/ (- 1 (exp (neg z))) (+ 1 (exp (neg z))))", "tanh(0.5 * z)")]
    [InlineData("(/ (sinh z) (cosh z))", "tanh(z)")]
    [InlineData("(+ 1 (tanh z))", "2 * logistic(2 * z)")]
    [InlineData("(+ (tanh (neg z)) 1)", "2 * logistic(-(2 * z))")]
    [InlineData("(- 1 (tanh z))", "2 * logistic(-(2 * z))")]
    [InlineData("(sin (neg z))", "-sin(z)")]
    [InlineData("(cos (neg z))", "cos(z)")]
    [InlineData("(exp (neg z))", "exp(-z)")]
    [InlineData("(pow z 0)", "1")]
    [InlineData("(pow z 1)", "z")]
    [InlineData("(pow z 3)", "z * z * z")]
    [InlineData("(pow z 8)", "z * z * (z * z) * (z * z * (z * z))")]
    [InlineData("(pow z -2)", "1 / (z * z)")]
    [InlineData("(pow z 0.5)", "sqrt(z)")]
    [InlineData("(pow z 1.5)", "pow(z, 1.5)")]
    [InlineData("(pow z 9)", "pow(z, 9)")]
    [InlineData("(fma z alpha 1)", "fusedMultiplyAdd(z, alpha, 1)")]
    [InlineData("(fma 1 alpha z)", "alpha + z")]
    [InlineData("(fma z 0 alpha)", "alpha")]
    [InlineData("(? (> 1 0) z alpha)", "z")]
    [InlineData("(? (or (> z 0) (== 1 2)) z alpha)", "z > 0 ? z : alpha")]
    [InlineData("(? (> z 0) (? (> z 0) z 1) (? (> z 0) 2 alpha))", "z > 0 ? z : alpha")]
    [InlineData("(? (!= z z) z alpha)", "isNaN(z) ? z : alpha")]
    [InlineData("(? (<= z z) z alpha)", "!isNaN(z) ? z : alpha")]
    [InlineData("(? (< z z) z alpha)", "alpha")]
    [InlineData("(? (< z NaN) z alpha)", "alpha")]
    [InlineData("(? (not (not (> z 0))) z alpha)", "z > 0 ? z : alpha")]
    [InlineData("(+ 0 (* 1 z))", "z")]
    [InlineData("(* 0 (exp z))", "0")]
    [InlineData("(+ z z)", "2 * z")]
    [InlineData("(- z (neg alpha))", "z + alpha")]
    [InlineData("(sqrt (/ 8 2))", "2")]
    [InlineData("(- z (- alpha 1))", "z - (alpha - 1)")]
    [InlineData("(? (and (> z 0) (not (< z 1))) z 0)", "z > 0 && !(z < 1) ? z : 0")]
    public void IsWrittenAs(string formula, string expected) =>
        Assert.Equal(expected, new FormulaText(new Dictionary<Node, string>()).Write(Read(formula)));

    [Theory]
    [InlineData("(? (or (>= z 0.1) (!= z -1E-300)) (abs z) (/ alpha (tanh z)))")]
    [InlineData("(* (exp (neg z)) (+ 0.30000000000000004 (sqrt alpha)))")]
    [InlineData("(fma (pow z 2.5) (atan (sinh alpha)) (pow (cos z) -0.1))")]
    [InlineData("(? (> z 0) 0 -0)")]
    [InlineData("(? (> z 0) 5E-324 1.7976931348623157E+308)")]
    public void SurvivesBeingWrittenAndRead(string formula) => Assert.Equal(formula, FormulaCode.Write(Read(formula)));

    [Theory]
    [InlineData("")]
    [InlineData("(+ z")]
    [InlineData("(+ z z) z")]
    [InlineData("(> z 0)")]
    [InlineData("(cbrt z)")]
    [InlineData("(pow z alpha)")]
    [InlineData("(fma z z)")]
    [InlineData("beta")]
    [InlineData("$1")]
    [InlineData("(let $1 z)")]
    [InlineData("(let $1 z z z)")]
    [InlineData("(let z 1 z)")]
    [InlineData("(let $1 (let $1 z $1) $1)")]
    public void WhatIsNoFormulaIsRefused(string text) => Assert.Throws<System.FormatException>(() => Read(text));

    [Theory]
    [InlineData("1E+999")]
    [InlineData("(+ z 1E-99999999999999999999999)")]
    public void ANumberOutOfRangeIsReadOrRefused(string text) => Assert.True(Record.Exception(() => Read(text)) is null or System.FormatException);

    [Theory]
    [InlineData("(let $1 (exp z) $2 (+ $1 alpha) (* $2 (/ $2 $1)))", "(exp(z) + alpha) * ((exp(z) + alpha) * exp(-z))")]
    [InlineData("(let $1 (> z 0) (? $1 z (? (not $1) alpha 1)))", "z > 0 ? z : !(z > 0) ? alpha : 1")]
    [InlineData("(let z)", "z")]
    public void NamesStandForWhatIsNamed(string formula, string expected) => IsWrittenAs(formula, expected);

    [Fact]
    public void AFormulaThatWrittenOutIsOfAnyLengthSurvives()
    {
        Expression formula = new Variable("z");
        for (int i = 0; i < 100; i++)
            formula = Algebra.Max(Algebra.Multiply(formula, formula), Algebra.Subtract(new Variable("alpha"), formula));
        string text = FormulaCode.Write(formula);
        Assert.True(text.Length < 20_000, $"It has {text.Length} characters.");
        Assert.Equal(formula, Read(text));
        Assert.Equal(text, FormulaCode.Write(Read(text)));
        Assert.NotEqual(formula, Algebra.Negate(formula));
        Assert.NotEqual<Expression>(formula, Read(text.Replace("(- alpha z)", "(- alpha 1)", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void ATextTooDeepTooLongOrTooLargeIsRefused()
    {
        string deep = new string('(', 60_000);
        string nested = string.Concat(Enumerable.Repeat("(neg ", 5000)) + "z" + new string(')', 5000);
        string sums = string.Concat(Enumerable.Range(1, 400).Select(i => $"(+ (sin (* {i}.5 z)) ")) + "z" + new string(')', 400);
        string names = "(let $1 (sin z)" + string.Concat(Enumerable.Range(2, 2000).Select(i => $" ${i} (sin ${i - 1})")) + " $2001)";
        foreach (string text in (string[])[deep, nested, sums, names, new string(' ', 1_000_000)])
            Assert.Throws<System.FormatException>(() => Read(text));
    }

    [Fact]
    public void ZerosOfTwoSignsAreTwoConstants()
    {
        Assert.NotEqual(new Constant(0), new Constant(-0.0));
        Assert.Equal(new Constant(double.NaN), new Constant(double.NaN));
        Assert.Equal("(? (> z 0) 0 -0)", FormulaCode.Write(Algebra.Select(new Comparison(ComparisonOperator.Greater, new Variable("z"), Algebra.Zero), Algebra.Zero, Algebra.Negate(Algebra.Zero))));
        Assert.Equal("-0.0", Number.Literal(Number.Parse("-0")));
    }

    [Fact]
    public void AConstantWinsATieOfMaxAndMin()
    {
        Expression z = new Variable("z");
        Assert.Equal("(? (<= z 0) 0 z)", FormulaCode.Write(Algebra.Max(new Constant(0), z)));
        Assert.Equal("(? (<= z 0) 0 z)", FormulaCode.Write(Algebra.Max(z, new Constant(0))));
        Assert.Equal("(? (>= z 6) 6 z)", FormulaCode.Write(Algebra.Min(new Constant(6), z)));
    }

    internal static Expression Read(string formula) => FormulaCode.Read(formula, ["z", "alpha"]);
}
