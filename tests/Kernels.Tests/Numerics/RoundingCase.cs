using System;
using FsCheck;
using FsCheck.Fluent;

namespace Kernels.Tests.Numerics;

/// <summary>A function with an argument that pairs of doubles can take: logarithms of numbers of every size, sines of a part of a turn to many.</summary>
public sealed class RoundingCase
{
    private RoundingCase(RoundedFunction function, double argument) => (Function, Argument) = (function, argument);

    public double Argument { get; }

    internal RoundedFunction Function { get; }

    public static Arbitrary<RoundingCase> Arbitrary()
    {
        Gen<RoundingCase> cases =
            from function in Gen.Elements<RoundedFunction>(RoundedFunction.All)
            from exponent in Gen.OneOf(Gen.Choose(-2, 2), function.Name == "log" ? Gen.Choose(-1074, 1023) : Gen.Choose(-30, 15))
            from high in Gen.Choose(1 << 26, (1 << 27) - 1)
            from low in Gen.Choose(0, (1 << 26) - 1)
            select new RoundingCase(function, Math.ScaleB(((long)high << 26) + low, exponent - 52));
        return cases.ToArbitrary();
    }

    public override string ToString() => $"{Function}({Argument:R})";
}
