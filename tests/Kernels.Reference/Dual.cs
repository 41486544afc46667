using System;

namespace Kernels.Reference;

/// <summary>
/// A number together with its derivative in one chosen variable: v + d e with e * e = 0.
/// A formula computed on it yields the exact derivative beside the value.
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="Derivative">Its derivative: 1 for the chosen variable itself, 0 for a constant.</param>
public readonly record struct Dual(double Value, double Derivative)
{
    /// <summary>The variable in which to differentiate.</summary>
    public static Dual Variable(double value) => new(value, 1);

    public static implicit operator Dual(double constant) => new(constant, 0);

    public static Dual operator -(Dual x) => new(-x.Value, -x.Derivative);

    public static Dual operator +(Dual x, Dual y) => new(x.Value + y.Value, x.Derivative + y.Derivative);

    public static Dual operator -(Dual x, Dual y) => new(x.Value - y.Value, x.Derivative - y.Derivative);

    public static Dual operator *(Dual x, Dual y) => new(x.Value * y.Value, x.Derivative * y.Value + x.Value * y.Derivative);

    public static Dual operator /(Dual x, Dual y)
    {
        double quotient = x.Value / y.Value;
        return new(quotient, (x.Derivative - quotient * y.Derivative) / y.Value);
    }

    public static bool operator >(Dual x, Dual y) => x.Value > y.Value;

    public static bool operator <(Dual x, Dual y) => x.Value < y.Value;

    public static Dual Exp(Dual x)
    {
        double exp = Math.Exp(x.Value);
        return new(exp, exp * x.Derivative);
    }

    public static Dual Log(Dual x) => new(Math.Log(x.Value), x.Derivative / x.Value);

    /// <summary>log(1 + x), also where 1 + x rounds to 1.</summary>
    public static Dual Log1P(Dual x) => new(LogOfOnePlus(x.Value), x.Derivative / (1 + x.Value));

    public static Dual Sqrt(Dual x)
    {
        double root = Math.Sqrt(x.Value);
        return new(root, x.Derivative / (2 * root));
    }

    public static Dual Sin(Dual x) => new(Math.Sin(x.Value), Math.Cos(x.Value) * x.Derivative);

    public static Dual Cos(Dual x) => new(Math.Cos(x.Value), -Math.Sin(x.Value) * x.Derivative);

    public static Dual Sinh(Dual x) => new(Math.Sinh(x.Value), Math.Cosh(x.Value) * x.Derivative);

    public static Dual Cosh(Dual x) => new(Math.Cosh(x.Value), Math.Sinh(x.Value) * x.Derivative);

    public static Dual Atan(Dual x) => new(Math.Atan(x.Value), x.Derivative / (1 + x.Value * x.Value));

    public static Dual Pow(Dual x, double exponent) =>
        new(Math.Pow(x.Value, exponent), exponent * Math.Pow(x.Value, exponent - 1) * x.Derivative);

    /// <summary>x * y + addend with one rounding.</summary>
    public static Dual FusedMultiplyAdd(Dual x, Dual y, Dual addend) =>
        new(Math.FusedMultiplyAdd(x.Value, y.Value, addend.Value), x.Derivative * y.Value + x.Value * y.Derivative + addend.Derivative);

    public static Dual Abs(Dual x) => x < 0 ? -x : x;

    /// <summary>exp(x) - 1, also where exp(x) rounds to 1.</summary>
    public static Dual ExpM1(Dual x) => new(
        Math.Abs(x.Value) < 1 ? 2 * Math.Exp(x.Value / 2) * Math.Sinh(x.Value / 2) : Math.Exp(x.Value) - 1, Math.Exp(x.Value) * x.Derivative);

    public static Dual Tanh(Dual x)
    {
        double tanh = Math.Tanh(x.Value);
        // 1 - tanh^2 = 1 / cosh^2, which does not cancel.
        double cosh = Math.Cosh(x.Value);
        return new(tanh, x.Derivative / cosh / cosh);
    }

    public static Dual Erf(Dual x) =>
        new(ErrorFunction.Value(x.Value), 2 / Math.Sqrt(Math.PI) * Math.Exp(-x.Value * x.Value) * x.Derivative);

    /// <summary>
    /// 1 / (1 + exp(-x)), written so that no exponential overflows and that next to 1, where a logarithm of the distance from 1 magnifies
    /// any error, only the last subtraction rounds.
    /// </summary>
    public static Dual Sigmoid(Dual x)
    {
        double e = Math.Exp(-Math.Abs(x.Value));
        double small = e / (1 + e);
        double sigmoid = x.Value > 0 ? 1 - small : small;
        return new(sigmoid, e / ((1 + e) * (1 + e)) * x.Derivative);
    }

    /// <summary>log(1 + exp(x)), written so that no exponential overflows.</summary>
    public static Dual Softplus(Dual x) => x > 0 ? x + Log1P(Exp(-x)) : Log1P(Exp(x));

    // log(u) x / (u - 1): the rounding of u = 1 + x cancels.
    private static double LogOfOnePlus(double x)
    {
        double u = 1 + x;
        return u == 1 || double.IsInfinity(u) ? x : Math.Log(u) * x / (u - 1);
    }
}
