using System.Collections.Generic;
using Kernels.Generator.Expressions;

namespace Kernels.Generator.Tests.Expressions;

/// <summary>Derivatives as formulas one can read.</summary>
public class DifferentiationTests
{
    [Theory]
    [InlineData("z", "1")]
    [InlineData("3", "0")]
    [InlineData("(neg (* 3 z))", "-3")]
    [InlineData("(* z z)", "2 * z")]
    [InlineData("(/ 1 z)", "-(1 / z / z)")]
    [InlineData("(? (> z 0) z (* 0.01 z))", "z > 0 ? 1 : 0.01")]
    [InlineData("(? (> z 0) z z)", "1")]
    [InlineData("(exp (* 2 z))", "exp(2 * z) * 2")]
    [InlineData("(log z)", "1 / z")]
    [InlineData("(sqrt z)", "1 / (2 * sqrt(z))")]
    [InlineData("(tanh z)", "1 - tanh(z) * tanh(z)")]
    [InlineData("(logistic z)", "logistic(z) * (1 - logistic(z))")]
    [InlineData("(softplus z)", "logistic(z)")]
    [InlineData("(expm1 z)", "expm1(z) + 1")]
    [InlineData("(log1p z)", "1 / (1 + z)")]
    [InlineData("(erf z)", "1.1283791670955126 * exp(-(z * z))")]
    [InlineData("(abs z)", "z < 0 ? -1 : 1")]
    [InlineData("(neg 3)", "0")]
    [InlineData("(log -1)", "0")]
    [InlineData("(log1p -3)", "0")]
    [InlineData("(cos 2)", "0")]
    [InlineData("(/ 3 -2)", "0")]
    [InlineData("(pow -2 3)", "0")]
    [InlineData("(+ z (log -1))", "1")]
    [InlineData("(sin z)", "cos(z)")]
    [InlineData("(cos z)", "-sin(z)")]
    [InlineData("(sinh z)", "cosh(z)")]
    [InlineData("(cosh z)", "sinh(z)")]
    [InlineData("(atan z)", "1 / (1 + z * z)")]
    [InlineData("(pow z 1.5)", "1.5 * sqrt(z)")]
    [InlineData("(pow z 2.5)", "2.5 * pow(z, 1.5)")]
    [InlineData("(pow z -0.5)", "-0.5 * pow(z, -1.5)")]
    [InlineData("(pow z 3)", "z * (2 * z) + z * z")]
    [InlineData("(fma z z 1)", "2 * z")]
    [InlineData("(fma 2 z (sin z))", "2 + cos(z)")]
    [InlineData("(tanh (exp z))", "1 - tanh(exp(z)) * tanh(exp(z)) == 0 ? 0 : (1 - tanh(exp(z)) * tanh(exp(z))) * exp(z)")]
    [InlineData("(/ 1 (cosh z))", "-((1 / cosh(z) == 0 ? 0 : 1 / cosh(z) * sinh(z)) / cosh(z))")]
    public void DerivativeInZ(string formula, string expected) =>
        Assert.Equal(expected, Text(Differentiation.Derivative(FormulaCode.Read(formula, ["z"]), "z")));

    [Theory]
    [InlineData("(* alpha z)", "z")]
    [InlineData("(? (> z 0) z (* alpha z))", "z > 0 ? 0 : z")]
    [InlineData("(logistic (* alpha z))", "logistic(alpha * z) * (1 - logistic(alpha * z)) * z")]
    public void DerivativeInALearnedParameter(string formula, string expected) =>
        Assert.Equal(expected, Text(Differentiation.Derivative(FormulaCode.Read(formula, ["z", "alpha"]), "alpha")));

    private static string Text(Expression expression) => new FormulaText(new Dictionary<Node, string>()).Write(expression);
}
