using System;
using Kernels.Generator.Expressions;
using Kernels.Numerics;

namespace Kernels.OnDemand.Analysis;

/// <summary>Value and derivative of each function of a formula, as a textbook has them.</summary>
internal static class DualFunctions
{
    public static (double Value, double Slope) Of(ElementaryFunction function, double x) => function switch
    {
        ElementaryFunction.Abs => (Math.Abs(x), x < 0 ? -1 : 1),
        ElementaryFunction.Atan => (PortableMath.Atan(x), 1 / (1 + x * x)),
        ElementaryFunction.Cos => (PortableMath.Cos(x), -PortableMath.Sin(x)),
        ElementaryFunction.Cosh => (PortableMath.Cosh(x), PortableMath.Sinh(x)),
        ElementaryFunction.Erf => (PortableMath.Erf(x), 2 / Math.Sqrt(Math.PI) * PortableMath.Exp(-x * x)),
        ElementaryFunction.Exp => (PortableMath.Exp(x), PortableMath.Exp(x)),
        ElementaryFunction.Expm1 => (PortableMath.Expm1(x), PortableMath.Exp(x)),
        ElementaryFunction.Log => (PortableMath.Log(x), 1 / x),
        ElementaryFunction.Log1p => (PortableMath.Log1p(x), 1 / (1 + x)),
        ElementaryFunction.Logistic => (PortableMath.Logistic(x), PortableMath.Logistic(x) * PortableMath.Logistic(-x)),
        ElementaryFunction.Sin => (PortableMath.Sin(x), PortableMath.Cos(x)),
        ElementaryFunction.Sinh => (PortableMath.Sinh(x), PortableMath.Cosh(x)),
        ElementaryFunction.Softplus => (PortableMath.Softplus(x), PortableMath.Logistic(x)),
        ElementaryFunction.Sqrt => (Math.Sqrt(x), 1 / (2 * Math.Sqrt(x))),
        // 1 - tanh^2 = 1 / cosh^2, which does not cancel.
        ElementaryFunction.Tanh => (PortableMath.Tanh(x), 1 / PortableMath.Cosh(x) / PortableMath.Cosh(x)),
        _ => throw new InvalidOperationException($"{function} is no function of a formula."),
    };
}
