using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

/// <summary>A function of <see cref="PortableMath"/> in single precision, the error bounds it states and its twin in double precision.</summary>
public sealed record SingleFunction(
    string Name,
    Func<Vector256<float>, Vector256<float>> OfVector,
    Func<float, float> OfScalar,
    Func<Vector256<double>, Vector256<double>> InDouble,
    double Bound,
    double TinyBound)
{
    public static readonly IReadOnlyList<SingleFunction> All =
    [
        new("Exp", PortableMath.Exp, PortableMath.Exp, PortableMath.Exp, 0.53, 0.76),
        new("Log", PortableMath.Log, PortableMath.Log, PortableMath.Log, 0.59, 0.59),
        new("Logistic", PortableMath.Logistic, PortableMath.Logistic, PortableMath.Logistic, 2.5, 2.5),
        new("Tanh", PortableMath.Tanh, PortableMath.Tanh, PortableMath.Tanh, 2.5, 2.5),
        new("Expm1", PortableMath.Expm1, PortableMath.Expm1, PortableMath.Expm1, 1.35, 1.35),
        new("Softplus", PortableMath.Softplus, PortableMath.Softplus, PortableMath.Softplus, 2.8, 2.8),
        new("Erf", PortableMath.Erf, PortableMath.Erf, PortableMath.Erf, 0.95, 0.95),
        Rounded("Log1p", PortableMath.Log1p, PortableMath.Log1p, PortableMath.Log1p),
        Rounded("Sin", PortableMath.Sin, PortableMath.Sin, PortableMath.Sin),
        Rounded("Cos", PortableMath.Cos, PortableMath.Cos, PortableMath.Cos),
        Rounded("Sinh", PortableMath.Sinh, PortableMath.Sinh, PortableMath.Sinh),
        Rounded("Cosh", PortableMath.Cosh, PortableMath.Cosh, PortableMath.Cosh),
        Rounded("Atan", PortableMath.Atan, PortableMath.Atan, PortableMath.Atan),
        Power("Pow0.75", 0.75),
        Power("Pow0.1", 0.1),
        Power("Pow0.3", 0.3),
        Power("Pow-2.5", -2.5),
    ];

    public static TheoryData<string> Names => new(All.Select(function => function.Name));

    public static SingleFunction Named(string name) => All.Single(function => function.Name == name);

    // 0.1 and 0.3 are no floats: a float beside them is another exponent.
    private static SingleFunction Power(string name, double exponent) =>
        Rounded(name, x => PortableMath.Pow(x, exponent), x => PortableMath.Pow(x, exponent), x => PortableMath.Pow(x, exponent));

    private static SingleFunction Rounded(
        string name, Func<Vector256<float>, Vector256<float>> ofVector, Func<float, float> ofScalar, Func<Vector256<double>, Vector256<double>> inDouble) =>
        new(name, ofVector, ofScalar, inDouble, 0.501, 0.501);
}
