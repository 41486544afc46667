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

    public static Dual Tanh(Dual x)
    {
        double tanh = Math.Tanh(x.Value);
        return new(tanh, (1 - tanh * tanh) * x.Derivative);
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
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }
}
