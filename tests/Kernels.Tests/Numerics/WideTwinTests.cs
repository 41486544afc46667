using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

/// <summary>A function over vectors of 512 bits gives each half the bits of the function over vectors of 256.</summary>
public sealed class WideTwinTests
{
    private const int Seed = 23;
    private const int Count = 20_000;

    private static readonly Dictionary<string, Func<Vector512<double>, Vector512<double>>> doubles = new()
    {
        ["Exp"] = PortableMath.Exp,
        ["Log"] = PortableMath.Log,
        ["Logistic"] = PortableMath.Logistic,
        ["Expm1"] = PortableMath.Expm1,
        ["Tanh"] = PortableMath.Tanh,
        ["Log1p"] = PortableMath.Log1p,
        ["Softplus"] = PortableMath.Softplus,
        ["Erf"] = PortableMath.Erf,
        ["Sin"] = PortableMath.Sin,
        ["Cos"] = PortableMath.Cos,
        ["Sinh"] = PortableMath.Sinh,
        ["Cosh"] = PortableMath.Cosh,
        ["Atan"] = PortableMath.Atan,
        ["Pow0.3"] = x => PortableMath.Pow(x, 0.3),
        ["Pow-2.5"] = x => PortableMath.Pow(x, -2.5),
        ["Pow3"] = x => PortableMath.Pow(x, 3),
    };

    private static readonly Dictionary<string, Func<Vector512<float>, Vector512<float>>> singles = new()
    {
        ["Exp"] = PortableMath.Exp,
        ["Log"] = PortableMath.Log,
        ["Logistic"] = PortableMath.Logistic,
        ["Tanh"] = PortableMath.Tanh,
        ["Expm1"] = PortableMath.Expm1,
        ["Log1p"] = PortableMath.Log1p,
        ["Softplus"] = PortableMath.Softplus,
        ["Erf"] = PortableMath.Erf,
        ["Sin"] = PortableMath.Sin,
        ["Cos"] = PortableMath.Cos,
        ["Sinh"] = PortableMath.Sinh,
        ["Cosh"] = PortableMath.Cosh,
        ["Atan"] = PortableMath.Atan,
        ["Pow0.75"] = x => PortableMath.Pow(x, 0.75),
        ["Pow0.1"] = x => PortableMath.Pow(x, 0.1),
        ["Pow0.3"] = x => PortableMath.Pow(x, 0.3),
        ["Pow-2.5"] = x => PortableMath.Pow(x, -2.5),
    };

    [Theory]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void InDoublePrecisionEachHalfHasTheBitsOfTheNarrowFunction(string name)
    {
        Func<Vector256<double>, Vector256<double>> narrow = PortableFunction.Named(name).OfVector;
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            Vector512<double> x = Vector512.Create([.. Enumerable.Range(0, 8).Select(lane => lane % 2 == 0 ? AnyDouble(random) : 60 * (random.NextDouble() - 0.5))]);
            Vector512<double> wide = doubles[name](x);
            Vector512<double> halves = Vector512.Create(narrow(x.GetLower()), narrow(x.GetUpper()));
            for (int lane = 0; lane < 8; lane++)
                Assert.True(
                    BitConverter.DoubleToInt64Bits(wide[lane]) == BitConverter.DoubleToInt64Bits(halves[lane]) || (double.IsNaN(wide[lane]) && double.IsNaN(halves[lane])),
                    $"seed {Seed}: {name}({x[lane]:R}) in lane {lane}");
        }
    }

    [Theory]
    [MemberData(nameof(SingleFunction.Names), MemberType = typeof(SingleFunction))]
    public void InSinglePrecisionEachHalfHasTheBitsOfTheNarrowFunction(string name)
    {
        Func<Vector256<float>, Vector256<float>> narrow = SingleFunction.Named(name).OfVector;
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            Vector512<float> x = Vector512.Create([.. Enumerable.Range(0, 16).Select(lane => lane % 2 == 0 ? AnySingle(random) : 60 * (random.NextSingle() - 0.5f))]);
            Vector512<float> wide = singles[name](x);
            Vector512<float> halves = Vector512.Create(narrow(x.GetLower()), narrow(x.GetUpper()));
            for (int lane = 0; lane < 16; lane++)
                Assert.True(
                    BitConverter.SingleToInt32Bits(wide[lane]) == BitConverter.SingleToInt32Bits(halves[lane]) || (float.IsNaN(wide[lane]) && float.IsNaN(halves[lane])),
                    $"seed {Seed}: {name}({x[lane]:R}) in lane {lane}");
        }
    }

    [Fact]
    public void EveryFunctionHasItsTwin()
    {
        string[] Signatures(Type vector) =>
        [
            .. typeof(PortableMath).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == vector)
                .Select(method => $"{method.Name} {method.ReturnType.GenericTypeArguments[0].Name} {method.GetParameters().Length}")
                .Order(StringComparer.Ordinal),
        ];
        string[] narrow = Signatures(typeof(Vector256<>));
        Assert.NotEmpty(narrow);
        Assert.Equal(narrow, Signatures(typeof(Vector512<>)));
    }

    private static double AnyDouble(Random random) => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));

    private static float AnySingle(Random random) => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
}
