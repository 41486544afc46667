using System;
using Kernels.Numerics;
using Kernels.Testing;

namespace Kernels.Tests.Numerics;

public sealed class PortableMathEdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData("Exp", 0.0, 1.0)]
    [InlineData("Exp", double.Epsilon, 1.0)]
    [InlineData("Exp", Infinity, Infinity)]
    [InlineData("Exp", -Infinity, 0.0)]
    [InlineData("Exp", double.MaxValue, Infinity)]
    [InlineData("Exp", double.MinValue, 0.0)]
    [InlineData("Exp", 709.782712893384, 1.7976931348622732E+308)]
    [InlineData("Exp", 709.7827128933841, Infinity)]
    [InlineData("Exp", -745.1332191019411, double.Epsilon)]
    [InlineData("Exp", -745.1332191019412, 0.0)]
    [InlineData("Log", 1.0, 0.0)]
    [InlineData("Log", 0.0, -Infinity)]
    [InlineData("Log", Infinity, Infinity)]
    [InlineData("Log", -Infinity, double.NaN)]
    [InlineData("Log", -1.0, double.NaN)]
    [InlineData("Log", -double.Epsilon, double.NaN)]
    [InlineData("Log", double.Epsilon, -744.4400719213812)]
    [InlineData("Log", double.MaxValue, 709.782712893384)]
    [InlineData("Logistic", 0.0, 0.5)]
    [InlineData("Logistic", Infinity, 1.0)]
    [InlineData("Logistic", -Infinity, 0.0)]
    [InlineData("Logistic", double.MaxValue, 1.0)]
    [InlineData("Logistic", double.MinValue, 0.0)]
    [InlineData("Expm1", 0.0, 0.0)]
    [InlineData("Expm1", -double.Epsilon, -double.Epsilon)]
    [InlineData("Expm1", Infinity, Infinity)]
    [InlineData("Expm1", -Infinity, -1.0)]
    [InlineData("Expm1", 709.782712893384, 1.7976931348622732E+308)]
    [InlineData("Expm1", 709.7827128933841, Infinity)]
    [InlineData("Log1p", 0.0, 0.0)]
    [InlineData("Log1p", double.Epsilon, double.Epsilon)]
    [InlineData("Log1p", -1.0, -Infinity)]
    [InlineData("Log1p", -1.0000000000000002, double.NaN)]
    [InlineData("Log1p", -Infinity, double.NaN)]
    [InlineData("Log1p", Infinity, Infinity)]
    [InlineData("Log1p", double.MaxValue, 709.782712893384)]
    [InlineData("Tanh", 0.0, 0.0)]
    [InlineData("Tanh", double.Epsilon, double.Epsilon)]
    [InlineData("Tanh", Infinity, 1.0)]
    [InlineData("Tanh", -Infinity, -1.0)]
    [InlineData("Softplus", Infinity, Infinity)]
    [InlineData("Softplus", -Infinity, 0.0)]
    [InlineData("Softplus", double.MaxValue, double.MaxValue)]
    [InlineData("Softplus", 0.0, 0.6931471805599453)]
    [InlineData("Softplus", -745.0, double.Epsilon)]
    [InlineData("Erf", 0.0, 0.0)]
    [InlineData("Erf", Infinity, 1.0)]
    [InlineData("Erf", -Infinity, -1.0)]
    [InlineData("Sin", 0.0, 0.0)]
    [InlineData("Sin", double.Epsilon, double.Epsilon)]
    [InlineData("Sin", Infinity, double.NaN)]
    [InlineData("Sin", -Infinity, double.NaN)]
    [InlineData("Sin", double.MaxValue, 0.004961954789184062)]
    [InlineData("Sin", 1e22, -0.8522008497671888)]
    [InlineData("Cos", 0.0, 1.0)]
    [InlineData("Cos", Infinity, double.NaN)]
    [InlineData("Cos", -Infinity, double.NaN)]
    [InlineData("Cos", double.MaxValue, -0.9999876894265599)]
    [InlineData("Sinh", 0.0, 0.0)]
    [InlineData("Sinh", double.Epsilon, double.Epsilon)]
    [InlineData("Sinh", Infinity, Infinity)]
    [InlineData("Sinh", -Infinity, -Infinity)]
    [InlineData("Sinh", 710.4758600739439, 1.7976931348621744E+308)]
    [InlineData("Sinh", 710.475860073944, Infinity)]
    [InlineData("Cosh", 0.0, 1.0)]
    [InlineData("Cosh", -Infinity, Infinity)]
    [InlineData("Cosh", 710.4758600739439, 1.7976931348621744E+308)]
    [InlineData("Cosh", 710.475860073944, Infinity)]
    [InlineData("Atan", 0.0, 0.0)]
    [InlineData("Atan", double.Epsilon, double.Epsilon)]
    [InlineData("Atan", Infinity, Math.PI / 2)]
    [InlineData("Atan", -Infinity, -Math.PI / 2)]
    [InlineData("Atan", 1.0, Math.PI / 4)]
    public void ValuesAtTheEdgesAreExact(string name, double x, double expected) =>
        Bits.AssertSame(expected, PortableFunction.Named(name).OfScalar(x));

    [Theory]
    [InlineData("Exp", 1.0)]
    [InlineData("Log", double.NegativeInfinity)]
    [InlineData("Logistic", 0.5)]
    [InlineData("Expm1", -0.0)]
    [InlineData("Log1p", -0.0)]
    [InlineData("Tanh", -0.0)]
    [InlineData("Erf", -0.0)]
    [InlineData("Sin", -0.0)]
    [InlineData("Cos", 1.0)]
    [InlineData("Sinh", -0.0)]
    [InlineData("Cosh", 1.0)]
    [InlineData("Atan", -0.0)]
    public void NegativeZeroIsAnEdgeToo(string name, double expected) =>
        Bits.AssertSame(expected, PortableFunction.Named(name).OfScalar(-0.0));

    [Theory]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void NotANumberStaysSo(string name)
    {
        // Payloads and the sign must not be mistaken for digits.
        foreach (long bits in new[] { 0x7FF8_0000_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x7FF0_0000_0000_0001, -1L })
            Assert.True(double.IsNaN(PortableFunction.Named(name).OfScalar(BitConverter.Int64BitsToDouble(bits))));
    }

    [Fact]
    public void PowersAtTheEdgesAreThoseOfTheLibrary()
    {
        double[] edges = [0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e308, -1e308, 1e-320, -1e-320, 2.5, Infinity, -Infinity, double.NaN, double.MaxValue, 9007199254740991, 1e300];
        foreach (double exponent in edges)
        {
            foreach (double x in edges)
            {
                double expected = Math.Pow(x, exponent);
                double actual = PortableMath.Pow(x, exponent);
                bool isLimit = expected == 0 || !double.IsFinite(expected) || Math.Abs(expected) == 1;
                Assert.True(isLimit ? actual.Equals(expected) && double.IsNegative(actual) == double.IsNegative(expected) || double.IsNaN(expected) && double.IsNaN(actual)
                    : Math.Abs(actual - expected) <= 1e-15 * Math.Abs(expected) + double.Epsilon, $"Pow({x:R}, {exponent:R}) = {actual:R}, expected {expected:R}");
            }
        }
    }

    [Fact]
    public void TinyNumbersAreTheirOwnExpm1Log1pAndTanh()
    {
        for (double x = 1e-20; x > 0; x /= 3)
        {
            Assert.Equal(x, PortableMath.Expm1(x));
            Assert.Equal(-x, PortableMath.Log1p(-x));
            Assert.Equal(x, PortableMath.Tanh(x));
        }
    }
}
