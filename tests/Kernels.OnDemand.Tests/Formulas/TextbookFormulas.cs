using System;
using System.Collections.Generic;
using Kernels.Reference;
using static Kernels.Reference.Dual;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>A formula as text, and the same written by hand over dual numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">As a person types it.</param>
/// <param name="Reference">From the paper or the textbook.</param>
public sealed record TextbookFormula(string Name, string Text, Func<Dual, Dual> Reference)
{
    public override string ToString() => Name;
}

/// <summary>Forty-odd activations of papers and textbooks.</summary>
public static class TextbookFormulas
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    public static IReadOnlyList<TextbookFormula> All { get; } =
    [
        new("selu", "1.0507009873554804934193349852946 * (z > 0 ? z : 1.6732632423543772848170429916717 * (exp(z) - 1))", z => SeluScale * (z > 0 ? z : SeluAlpha * ExpM1(z))),
        new("celu", "max(0, z) + min(0, 2 * (exp(z / 2) - 1))", z => z > 0 ? z : 2 * ExpM1(z / 2)),
        new("hard swish", "z * clamp(z + 3, 0, 6) / 6", z => z * Clamped(z + 3, 0, 6) / 6),
        new("hard sigmoid", "clamp(z / 6 + 0.5, 0, 1)", z => Clamped(z / 6 + 0.5, 0, 1)),
        new("squareplus", "(z + sqrt(z^2 + 4)) / 2", z => (z + Sqrt(z * z + 4)) / 2),
        new("snake", "x + sin(x)**2", z => z + Sin(z) * Sin(z)),
        new("log-cosh", "log(cosh(z))", z => Log(Cosh(z))),
        new("mish", "z * tanh(softplus(z))", z => z * Dual.Tanh(Dual.Softplus(z))),
        new("softsign", "z / (1 + abs(z))", z => z / (1 + Abs(z))),
        new("isru", "z / sqrt(1 + z^2)", z => z / Sqrt(1 + z * z)),
        new("isrlu", "where(z >= 0, z, z / sqrt(1 + 0.5 * z^2))", z => z.Value >= 0 ? z : z / Sqrt(1 + 0.5 * z * z)),
        new("elish", "z >= 0 ? z * sigmoid(z) : (exp(z) - 1) * sigmoid(z)", z => (z.Value >= 0 ? z : ExpM1(z)) * Dual.Sigmoid(z)),
        new("hard elish", "z >= 0 ? z * max(0, min(1, (z + 1) / 2)) : (exp(z) - 1) * max(0, min(1, (z + 1) / 2))", z => (z.Value >= 0 ? z : ExpM1(z)) * Clamped((z + 1) / 2, 0, 1)),
        new("bent identity", "(sqrt(z^2 + 1) - 1) / 2 + z", z => (Sqrt(z * z + 1) - 1) / 2 + z),
        new("gaussian", "exp(-z^2)", z => Exp(-(z * z))),
        new("sinc", "abs(z) < 1e-4 ? 1 - z^2 / 6 : sin(z) / z", z => Math.Abs(z.Value) < 1e-4 ? 1 - z * z / 6 : Sin(z) / z),
        new("relu6", "min(max(0, z), 6)", z => Clamped(z, 0, 6)),
        new("tanhshrink", "z - tanh(z)", z => z - Dual.Tanh(z)),
        new("softshrink", "z > 0.5 ? z - 0.5 : z < -0.5 ? z + 0.5 : 0", z => z > 0.5 ? z - 0.5 : z < -0.5 ? z + 0.5 : 0),
        new("hardshrink", "abs(z) > 0.5 ? z : 0", z => Math.Abs(z.Value) > 0.5 ? z : 0),
        new("hardtanh", "clamp(z, -1, 1)", z => Clamped(z, -1, 1)),
        new("log-sigmoid", "log(sigmoid(z))", z => -Dual.Softplus(-z)),
        new("arctan", "atan(z)", Atan),
        new("arsinh", "sign(z) * log(abs(z) + sqrt(z^2 + 1))", z => Math.Sign(z.Value) * Log(Abs(z) + Sqrt(z * z + 1))),
        new("cosine", "cos(z)", Cos),
        new("sine", "sin(z)", Sin),
        new("growing cosine", "z * cos(z)", z => z * Cos(z)),
        new("cube", "z**3 / 3", z => z * z * z / 3),
        new("identity", "x", z => z),
        new("leaky clipped", "z < 0 ? 0.1 * z : z > 1 ? 0.1 * z + 0.9 : z", z => z < 0 ? 0.1 * z : z > 1 ? 0.1 * z + 0.9 : z),
        new("lisht", "z * tanh(z)", z => z * Dual.Tanh(z)),
        new("tanhexp", "z * tanh(exp(z))", z => z * Dual.Tanh(Exp(z))),
        new("logish", "z * log(1 + sigmoid(z))", z => z * Log1P(Dual.Sigmoid(z))),
        new("smish", "z * tanh(log(1 + sigmoid(z)))", z => z * Dual.Tanh(Log1P(Dual.Sigmoid(z)))),
        new("phish", "z * tanh(gelu_erf(z))", z => z * Dual.Tanh(0.5 * z * (1 + Erf(z / Math.Sqrt(2))))),
        new("serf", "z * erf(softplus(z))", z => z * Erf(Dual.Softplus(z))),
        new("gelu by sigmoid", "z * sigmoid(1.702 * z)", z => z * Dual.Sigmoid(1.702 * z)),
        new("lecun tanh", "1.7159 * tanh(2 / 3 * z)", z => 1.7159 * Dual.Tanh(2.0 / 3 * z)),
        new("rational tanh", "z < -3 ? -1 : z > 3 ? 1 : z * (27 + z^2) / (27 + 9 * z^2)", z => z < -3 ? -1 : z > 3 ? 1 : z * (27 + z * z) / (27 + 9 * z * z)),
        new("cauchy", "1 / (1 + z^2)", z => 1 / (1 + z * z)),
        new("symmetric log", "sign(z) * log1p(abs(z))", z => Math.Sign(z.Value) * Log1P(Abs(z))),
        new("squared relu", "relu(z)^2", z => z > 0 ? z * z : 0),
        new("exponential linear squashing", "z >= 0 ? z / (1 + exp(-z)) : (exp(z) - 1) / (1 + exp(-z))", z => (z.Value >= 0 ? z : ExpM1(z)) * Dual.Sigmoid(z)),
        new("power of two", "2^z", z => Exp(Math.Log(2) * z)),
    ];

    private static Dual Clamped(Dual z, double least, double most) => z.Value <= least ? least : z.Value >= most ? most : z;
}
