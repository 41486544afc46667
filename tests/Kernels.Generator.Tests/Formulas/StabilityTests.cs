using System;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>Formulas as people write them, where an exponential in them overflows or a root has no slope: value and derivative stay what they are on paper.</summary>
public class StabilityTests
{
    private static readonly FormulasOfTheory onPaper = FormulasOfTheory.Expressions(typeof(StabilityTests), nameof(ValueAndDerivativeAreThoseOnPaper));

    private static readonly FormulasOfTheory flat = new(typeof(StabilityTests), nameof(WhatHasGoneFlatHasNoSlopeInSinglePrecisionEither), (formula, number) =>
        $"[Activation] public partial struct F{number} {{ public static double Value(double z) => {formula}; }} [Mlp<F{number}>(1, 1, 1, Output = OutputKind.Identity, Precision = Precision.Single)] public partial class Network{number};");

    [Theory]
    [InlineData("z * Math.Tanh(Math.Log(1 + Math.Exp(z)))", 50, 50, 1)]
    [InlineData("z * Math.Tanh(Math.Log(1 + Math.Exp(z)))", 800, 800, 1)]
    [InlineData("z * Math.Tanh(Math.Log(1 + Math.Exp(z)))", -800, 0, 0)]
    [InlineData("z * Math.Tanh(PortableMath.Softplus(z))", -50, -50 * 1.9287498479639178e-22, -49 * 1.9287498479639178e-22)]
    [InlineData("z * Math.Tanh(Math.Exp(z))", 800, 800, 1)]
    [InlineData("z * Math.Tanh(Math.Exp(z))", -800, 0, 0)]
    [InlineData("Math.Exp(-Math.Exp(-z))", -800, 0, 0)]
    [InlineData("Math.Exp(-Math.Exp(-z))", 800, 1, 0)]
    [InlineData("1 - Math.Exp(-Math.Exp(z))", 800, 1, 0)]
    [InlineData("Math.Atan(Math.Sinh(z))", 800, Math.PI / 2, 0)]
    [InlineData("PortableMath.Erf(Math.Sinh(z))", -800, -1, 0)]
    [InlineData("PortableMath.Logistic(Math.Sinh(z))", -800, 0, 0)]
    [InlineData("1 / Math.Cosh(z)", 800, 0, 0)]
    [InlineData("1 / Math.Cosh(z)", -50, 2 * 1.9287498479639178e-22, 2 * 1.9287498479639178e-22)]
    [InlineData("z / (2 + Math.Exp(-z))", -800, 0, 0)]
    [InlineData("z / (2 + Math.Exp(-z))", 800, 400, 0.5)]
    [InlineData("Math.Exp(z) / (1 + Math.Exp(z))", 800, 1, 0)]
    [InlineData("z * Math.Exp(z) / (1 + Math.Exp(z))", 800, 800, 1)]
    [InlineData("1 / Math.Exp(z)", 800, 0, 0)]
    [InlineData("Math.Log(1 / (1 + Math.Exp(-z)))", -800, -800, 1)]
    [InlineData("(Math.Exp(z) - Math.Exp(-z)) / (Math.Exp(z) + Math.Exp(-z))", 800, 1, 0)]
    [InlineData("(Math.Exp(2 * z) - 1) / (Math.Exp(2 * z) + 1)", 800, 1, 0)]
    [InlineData("(1 - Math.Exp(-z)) / (1 + Math.Exp(-z))", -800, -1, 0)]
    [InlineData("Math.Exp(-z * z)", 1e200, 0, 0)]
    [InlineData("z * Math.Exp(-z)", 800, 0, 0)]
    [InlineData("z / Math.Sqrt(1 + z * z)", 1e100, 1, 0)]
    [InlineData("z > 0 ? Math.Sqrt(z) : 0", 0, 0, 0)]
    [InlineData("Math.Sqrt(Math.Max(0, z))", -1, 0, 0)]
    [InlineData("Math.Pow(Math.Max(0, z), 1.5)", 0, 0, 0)]
    [InlineData("z * Math.Sqrt(Math.Abs(z))", 0, 0, 0)]
    [InlineData("z / (1 + Math.Sqrt(Math.Abs(z)))", 0, 0, 1)]
    [InlineData("Math.Sqrt(z * z)", 0, 0, 1)]
    [InlineData("Math.Sqrt(z * z)", -3, 3, -1)]
    [InlineData("(z + Math.Sqrt(z * z)) / 2", 1e-200, 1e-200, 1)]
    [InlineData("(z + Math.Sqrt(z * z)) / 2", -1e200, 0, 0)]
    [InlineData("Math.Pow((z - 1) * (z - 1), 0.5) - Math.Abs(z - 1) + z", 1, 1, 1)]
    [InlineData("Math.Max(0, z) * Math.Pow(z, 0.25)", 0, 0, 0)]
    [InlineData("Math.Log(Math.Cosh(z))", 2, 1.3250027473578643, 0.96402758007581688)]
    [InlineData("Math.Log(Math.Exp(z) + Math.Exp(-z))", 2, 2.0181499279178094, 0.96402758007581688)]
    [InlineData("Math.Pow(z, 2)", 0, 0, 0)]
    [InlineData("Math.Pow(z, 1)", 0, 0, 1)]
    [InlineData("z * Math.Pow(1 + Math.Exp(-z), -0.3)", -8000, 0, 0)]
    [InlineData("Math.Pow(1 + Math.Exp(-z), -2)", -800, 0, 0)]
    [InlineData("1 / Math.Sqrt(1 + Math.Exp(z))", 800, 0, 0)]
    [InlineData("Math.Sqrt(PortableMath.Softplus(z))", -800, 0, 0)]
    [InlineData("Math.Pow(PortableMath.Softplus(z), 1.5)", -800, 0, 0)]
    [InlineData("Math.Pow(z, 0)", 0, 1, 0)]
    [InlineData("Math.Pow(z, 2.5)", 0, 0, 0)]
    [InlineData("Math.Pow(z, 3)", -2, -8, 12)]
    [InlineData("Math.Pow(z, -4)", 1e-60, 1e240, -4e300)]
    [InlineData("Math.Pow(z, -1)", 1e-150, 1e150, -1e300)]
    [InlineData("Math.Tanh(z * z * z)", 1e155, 1, 0)]
    [InlineData("Math.Tanh(z * z * z)", -1e155, -1, 0)]
    [InlineData("Math.Exp(-z * z)", 1e308, 0, 0)]
    [InlineData("Math.Exp(-z * z)", double.PositiveInfinity, 0, 0)]
    [InlineData("Math.Exp(-Math.Pow(z, 8))", 1e45, 0, 0)]
    [InlineData("Math.Exp(-Math.Pow(z, 10))", -1e40, 0, 0)]
    [InlineData("Math.Exp(-Math.Abs(z) * z * z)", 1e160, 0, 0)]
    [InlineData("PortableMath.Logistic(z * z * z)", 1e155, 1, 0)]
    [InlineData("1 / (1 + Math.Exp(-z * z * z))", -1e155, 0, 0)]
    [InlineData("PortableMath.Softplus(z * z * z)", -1e155, 0, 0)]
    [InlineData("PortableMath.Expm1(Math.Pow(z, 7))", -1e60, -1, 0)]
    [InlineData("PortableMath.Erf(Math.Pow(z, 5))", 1e100, 1, 0)]
    [InlineData("Math.Atan(Math.Pow(z, 3))", -1e155, -Math.PI / 2, 0)]
    [InlineData("1 / (1 + Math.Pow(z, 4))", 1e160, 0, 0)]
    [InlineData("z / (1 + Math.Pow(z, 4))", 1e160, 0, 0)]
    [InlineData("1 / Math.Sqrt(1 + Math.Pow(z, 4))", 1e160, 0, 0)]
    [InlineData("Math.Pow(1 + Math.Pow(z, 4), -0.3)", 1e160, 0, 0)]
    [InlineData("Math.Pow(1 + z * z, -2)", 1e170, 0, 0)]
    [InlineData("1 / Math.Cosh(z * z)", 1e200, 0, 0)]
    [InlineData("z / Math.Sqrt(1 + z * z)", 1.7e308, 0, 0)]
    [InlineData("Math.Exp(-z) / Math.Sqrt(1 + z * z)", 1.7e308, 0, 0)]
    [InlineData("Math.Tanh(1e300 * z * 1e10)", 1, 1, 0)]
    [InlineData("Math.Exp(-1e300 * z * z * 1e10)", -2, 0, 0)]
    [InlineData("Math.Tanh(Math.Tanh(z * z * z) * z * z * z)", 1e155, 1, 0)]
    [InlineData("z * Math.Tanh(z * z * z)", 1e155, 1e155, 1)]
    [InlineData("z * Math.Exp(-z * z)", 1e308, 0, 0)]
    [InlineData("Math.Tanh(z + z)", double.MaxValue, 1, 0)]
    [InlineData("Math.Tanh(Math.FusedMultiplyAdd(z, z * z, z))", 1e155, 1, 0)]
    [InlineData("0.5 * z * (1 + Math.Tanh(0.8 * (z + 0.04 * z * z * z)))", 1e150, 1e150, 1)]
    [InlineData("0.5 * z * (1 + Math.Tanh(0.8 * (z + 0.04 * z * z * z)))", -1e150, 0, 0)]
    [InlineData("Math.Exp(-1 / (z * z))", 0, 0, 0)]
    [InlineData("z * z / (1 + z * z)", 1e200, double.NaN, double.NaN)]
    [InlineData("Math.Sin(z * z * z)", 1e155, double.NaN, double.NaN)]
    [InlineData("Math.Tanh(z * z * z)", double.NaN, double.NaN, double.NaN)]
    public void ValueAndDerivativeAreThoseOnPaper(string formula, double z, double value, double derivative)
    {
        (double actualValue, double actualDerivative) = onPaper.ValueAndDerivative(formula)(z);
        AssertNear(value, actualValue);
        AssertNear(derivative, actualDerivative);
    }

    [Theory]
    [InlineData("Math.Exp(-Math.Pow(z, 8))", 300000)]
    [InlineData("Math.Tanh(z * z * z)", -1e13f)]
    [InlineData("PortableMath.Logistic(z * z * z)", 1e13f)]
    [InlineData("PortableMath.Erf(Math.Pow(z, 5))", 1e10f)]
    [InlineData("1 / (1 + Math.Pow(z, 4))", 1e15f)]
    [InlineData("Math.Exp(-z * z)", 3e38f)]
    public void WhatHasGoneFlatHasNoSlopeInSinglePrecisionEither(string formula, float z)
    {
        IMlp<float> network = flat.Outcome.Network<float>($"Network{flat.Number(formula)}");
        network.Parameters[0] = 1;
        network.Parameters[2] = 1;
        float[] gradients = new float[4];
        network.ComputeLossAndGradient([z], [7], gradients);
        Assert.Equal((0, 0), (gradients[0], gradients[1]));
        Assert.All(gradients, gradient => Assert.True(float.IsFinite(gradient)));
    }

    private static void AssertNear(double expected, double actual)
    {
        if (!expected.Equals(actual))
            Assert.Equal(expected, actual, 1e-14 * Math.Abs(expected));
    }
}
