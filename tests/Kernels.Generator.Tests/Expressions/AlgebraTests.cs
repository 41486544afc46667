using System.Collections.Generic;
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
    [InlineData("(* (erf (neg z)) (+ 0.30000000000000004 (sqrt alpha)))")]
    public void SurvivesBeingWrittenAndRead(string formula) => Assert.Equal(formula, FormulaCode.Write(Read(formula)));

    [Theory]
    [InlineData("")]
    [InlineData("(+ z")]
    [InlineData("(+ z z) z")]
    [InlineData("(> z 0)")]
    [InlineData("(sin z)")]
    [InlineData("beta")]
    public void WhatIsNoFormulaIsRefused(string text) => Assert.Throws<System.FormatException>(() => Read(text));

    [Fact]
    public void AConstantWinsATieOfMaxAndMin()
    {
        Expression z = new Variable("z");
        Assert.Equal("(? (<= z 0) 0 z)", FormulaCode.Write(Algebra.Max(new Constant(0), z)));
        Assert.Equal("(? (<= z 0) 0 z)", FormulaCode.Write(Algebra.Max(z, new Constant(0))));
        Assert.Equal("(? (>= z 6) 6 z)", FormulaCode.Write(Algebra.Min(new Constant(6), z)));
    }

    private static Expression Read(string formula) => FormulaCode.Read(formula, ["z", "alpha"]);
}
