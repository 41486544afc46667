using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

/// <summary>A function of <see cref="PortableMath"/> with its scalar twin, the error bound it states and a second opinion.</summary>
public sealed record PortableFunction(
    string Name,
    Func<Vector256<double>, Vector256<double>> OfVector,
    Func<double, double> OfScalar,
    double Bound,
    double TinyBound,
    Func<double, double> SecondOpinion)
{
    public static readonly IReadOnlyList<PortableFunction> All =
    [
        new("Exp", PortableMath.Exp, PortableMath.Exp, 0.53, 0.76, Math.Exp),
        new("Log", PortableMath.Log, PortableMath.Log, 0.56, 0.56, Math.Log),
        new("Logistic", PortableMath.Logistic, PortableMath.Logistic, 0.99, 0.99, x => 1 / (1 + Math.Exp(-x))),
        new("Expm1", PortableMath.Expm1, PortableMath.Expm1, 0.71, 0.71, x => Math.Abs(x) < 1 ? 2 * Math.Exp(x / 2) * Math.Sinh(x / 2) : Math.Exp(x) - 1),
        new("Tanh", PortableMath.Tanh, PortableMath.Tanh, 0.57, 0.57, Math.Tanh),
        new("Log1p", PortableMath.Log1p, PortableMath.Log1p, 0.57, 0.57, x => Math.Abs(x) < 0.5 ? 2 * Math.Atanh(x / (2 + x)) : Math.Log(1 + x)),
        new("Softplus", PortableMath.Softplus, PortableMath.Softplus, 0.58, 0.76, x => Math.Max(x, 0) + 2 * Math.Atanh(1 / (1 + 2 * Math.Exp(Math.Abs(x))))),
        new("Erf", PortableMath.Erf, PortableMath.Erf, 0.85, 0.85, ErfBySeries),
        new("Sin", PortableMath.Sin, PortableMath.Sin, 0.76, 0.76, CorrectlyRounded.Sin),
        new("Cos", PortableMath.Cos, PortableMath.Cos, 0.76, 0.76, CorrectlyRounded.Cos),
        new("Sinh", PortableMath.Sinh, PortableMath.Sinh, 0.72, 0.72, Math.Sinh),
        new("Cosh", PortableMath.Cosh, PortableMath.Cosh, 0.66, 0.66, Math.Cosh),
        new("Atan", PortableMath.Atan, PortableMath.Atan, 0.72, 0.72, Math.Atan),
        Power("Pow0.3", 0.3),
        Power("Pow-2.5", -2.5),
        Power("Pow3", 3),
    ];

    public static TheoryData<string> Names => new(All.Select(function => function.Name));

    public static PortableFunction Named(string name) => All.Single(function => function.Name == name);

    private static PortableFunction Power(string name, double exponent) =>
        new(name, x => PortableMath.Pow(x, exponent), x => PortableMath.Pow(x, exponent), 0.53, 0.76, x => Math.Pow(x, exponent));

    // erf(x) = 2 x / sqrt(pi) exp(-x^2) (1 + 2 x^2 / 3 + (2 x^2)^2 / 15 + ...): every term has the same sign.
    private static double ErfBySeries(double x)
    {
        double term = 1.0;
        double sum = 1.0;
        for (int n = 1; term > 1e-17 * sum; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 * x / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
