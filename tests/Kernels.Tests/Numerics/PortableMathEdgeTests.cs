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
