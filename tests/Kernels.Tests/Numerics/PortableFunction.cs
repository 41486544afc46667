using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Kernels.Numerics;
using Kernels.Reference.Elementary;

namespace Kernels.Tests.Numerics;

/// <summary>A function of <see cref="PortableMath"/> with its scalar twin, the error bounds it states and a reference.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfVector">The function.</param>
/// <param name="OfScalar">Its scalar twin.</param>
/// <param name="Bound">Its error is below this, in units in the last place.</param>
/// <param name="TinyBound">Likewise of results below 1e-300.</param>
/// <param name="Reference">The value to 80 bits.</param>
/// <param name="Reach">Up to what magnitude of arguments its curve is.</param>
/// <param name="Above">Only arguments above this have a value.</param>
public sealed record PortableFunction(
    string Name,
    Func<Vector256<double>, Vector256<double>> OfVector,
    Func<double, double> OfScalar,
    double Bound,
    double TinyBound,
    Func<double, PreciseValue> Reference,
    double Reach,
    double Above = double.NegativeInfinity)
{
    public static readonly IReadOnlyList<PortableFunction> All =
    [
        new("Exp", PortableMath.Exp, PortableMath.Exp, 0.53, 0.76, PreciseFunctions.Exp, 746),
        new("Log", PortableMath.Log, PortableMath.Log, 0.56, 0.56, PreciseFunctions.Log, 1e300, Above: 0),
        new("Logistic", PortableMath.Logistic, PortableMath.Logistic, 2.5, 2.5, PreciseFunctions.Logistic, 746),
        new("Expm1", PortableMath.Expm1, PortableMath.Expm1, 1.35, 1.35, PreciseFunctions.Expm1, 710),
        new("Tanh", PortableMath.Tanh, PortableMath.Tanh, 0.95, 0.95, PreciseFunctions.Tanh, 20),
        new("Log1p", PortableMath.Log1p, PortableMath.Log1p, 0.57, 0.57, PreciseFunctions.Log1p, 1e300, Above: -1),
        new("Softplus", PortableMath.Softplus, PortableMath.Softplus, 3.2, 3.2, PreciseFunctions.Softplus, 746),
        new("Erf", PortableMath.Erf, PortableMath.Erf, 1.5, 1.5, PreciseErf.Erf, 6.5),
        new("Sin", PortableMath.Sin, PortableMath.Sin, 0.76, 0.76, PreciseFunctions.Sin, 65535),
        new("Cos", PortableMath.Cos, PortableMath.Cos, 0.76, 0.76, PreciseFunctions.Cos, 65535),
        new("Sinh", PortableMath.Sinh, PortableMath.Sinh, 0.72, 0.72, PreciseFunctions.Sinh, 711),
        new("Cosh", PortableMath.Cosh, PortableMath.Cosh, 0.66, 0.66, PreciseFunctions.Cosh, 711),
        new("Atan", PortableMath.Atan, PortableMath.Atan, 0.72, 0.72, PreciseFunctions.Atan, 1e18),
        Power("Pow0.3", 0.3, above: 0),
        Power("Pow-2.5", -2.5, above: 0),
        Power("Pow3", 3, above: double.NegativeInfinity),
    ];

    public static TheoryData<string> Names => new(All.Select(function => function.Name));

    public static PortableFunction Named(string name) => All.Single(function => function.Name == name);

    private static PortableFunction Power(string name, double exponent, double above) => new(
        name, x => PortableMath.Pow(x, exponent), x => PortableMath.Pow(x, exponent), 0.53, 0.76, x => PreciseFunctions.Pow(x, exponent), 1e120, above);
}
