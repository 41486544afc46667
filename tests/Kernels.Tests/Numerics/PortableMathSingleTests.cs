using System;
using System.Runtime.Intrinsics;
using Xunit.Abstractions;

namespace Kernels.Tests.Numerics;

/// <summary>
/// Functions in single precision against those in double precision, whose own error does not show. Arguments are all bit patterns of a
/// float, where the environment variable KERNELS_FLOAT_STRIDE is 1, else a hundred thousand of them at even distances, a million among the slow
/// tests, and the neighbours of all powers of two, of zero and of infinity.
/// </summary>
public sealed class PortableMathSingleTests(ITestOutputHelper output)
{
    private const string StrideVariable = "KERNELS_FLOAT_STRIDE";
    private const uint FastStride = 40_009;
    private const uint SlowStride = 4_001;
    private const uint Exponent = 1 << 23;

    [Theory]
    [MemberData(nameof(SingleFunction.Names), MemberType = typeof(SingleFunction))]
    public void ErrorStaysBelowTheStatedBoundAndLanesGiveTheBitsOfTheScalarTwin(string name) =>
        AssertBelowTheBound(name, uint.TryParse(Environment.GetEnvironmentVariable(StrideVariable), out uint chosen) ? chosen : FastStride);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(SingleFunction.Names), MemberType = typeof(SingleFunction))]
    public void ErrorStaysBelowTheStatedBoundAtAMillionArguments(string name) => AssertBelowTheBound(name, SlowStride);

    private void AssertBelowTheBound(string name, uint stride)
    {
        SingleFunction function = SingleFunction.Named(name);
        double largest = 0;
        Vector256<uint> lanes = Vector256.Create(0u, 1, 2, 3, 4, 5, 6, 7);
        for (ulong bits = 0; bits <= uint.MaxValue; bits += 8UL * stride)
            largest = Math.Max(largest, LargestError(function, (Vector256.Create((uint)bits) + lanes * stride).AsSingle()));
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Exponent)
            largest = Math.Max(largest, LargestError(function, (Vector256.Create((uint)bits - 4) + lanes).AsSingle()));
        output.WriteLine($"{name}: largest error {largest:F4} ulp");
    }

    [Theory]
    [InlineData("Exp", 0f, 1f)]
    [InlineData("Exp", 88.72284f, float.PositiveInfinity)]
    [InlineData("Exp", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Exp", float.NegativeInfinity, 0f)]
    [InlineData("Exp", -103.5f, float.Epsilon)]
    [InlineData("Log", 1f, 0f)]
    [InlineData("Log", 0f, float.NegativeInfinity)]
    [InlineData("Log", -1f, float.NaN)]
    [InlineData("Log", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Log", float.Epsilon, -103.27893f)]
    [InlineData("Logistic", 0f, 0.5f)]
    [InlineData("Logistic", float.PositiveInfinity, 1f)]
    [InlineData("Logistic", float.NegativeInfinity, 0f)]
    [InlineData("Logistic", -103.5f, float.Epsilon)]
    [InlineData("Tanh", float.Epsilon, float.Epsilon)]
    [InlineData("Tanh", float.PositiveInfinity, 1f)]
    [InlineData("Tanh", float.NegativeInfinity, -1f)]
    public void ValuesAtTheEdgesAreExact(string name, float x, float expected) => Assert.Equal(expected, SingleFunction.Named(name).OfScalar(x));

    [Fact]
    public void TanhKeepsTheSignOfZero() => Assert.True(float.IsNegative(SingleFunction.Named("Tanh").OfScalar(-0f)));

    /// <summary>The largest error of results that are not subnormal; one beyond the stated bound fails.</summary>
    private static double LargestError(SingleFunction function, Vector256<float> x)
    {
        Vector256<float> actual = function.OfVector(x);
        Vector256<double> lower = function.InDouble(Vector256.WidenLower(x));
        Vector256<double> upper = function.InDouble(Vector256.WidenUpper(x));
        double largest = 0;
        for (int lane = 0; lane < Vector256<float>.Count; lane++)
        {
            double expected = lane < 4 ? lower[lane] : upper[lane - 4];
            double error = ErrorOf(actual[lane], expected);
            bool isTiny = Math.Abs(expected) < 1.17549435e-38;
            Assert.True(error < (isTiny ? function.TinyBound : function.Bound), $"{function.Name}({x[lane]:R}) = {actual[lane]:R} is off by {error:F4} ulp");
            largest = isTiny ? largest : Math.Max(largest, error);
        }
        Assert.True(actual[3].Equals(function.OfScalar(x[3])), $"{function.Name}({x[3]:R})");
        return largest;
    }

    private static double ErrorOf(float actual, double expected)
    {
        float nearest = (float)expected;
        if (!float.IsFinite(nearest) || !float.IsFinite(actual))
            return actual.Equals(nearest) ? 0 : double.PositiveInfinity;
        double unit = Math.Abs(nearest) == float.MaxValue ? Math.ScaleB(1, 104) : MathF.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest);
        return Math.Abs((actual - expected) / unit);
    }
}
