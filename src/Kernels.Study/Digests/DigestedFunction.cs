using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.Intrinsics;
using Kernels.Numerics;
using Kernels.RandomNumbers;

namespace Kernels.Study.Digests;

/// <summary>A function of <see cref="PortableMath"/> in both precisions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="InDouble">The function in double precision.</param>
/// <param name="InSingle">The function in single precision.</param>
/// <param name="OfPositive">Whether only positive numbers have a value.</param>
internal sealed record DigestedFunction(string Name, Func<double, double> InDouble, Func<float, float> InSingle, bool OfPositive = false)
{
    private const int Arguments = 2048;
    private const uint Seed = 7;

    public static IReadOnlyList<DigestedFunction> All { get; } =
    [
        new("exp", PortableMath.Exp, PortableMath.Exp),
        new("expm1", PortableMath.Expm1, PortableMath.Expm1),
        new("log", PortableMath.Log, PortableMath.Log, OfPositive: true),
        new("log1p", PortableMath.Log1p, PortableMath.Log1p, OfPositive: true),
        new("logistic", PortableMath.Logistic, PortableMath.Logistic),
        new("softplus", PortableMath.Softplus, PortableMath.Softplus),
        new("tanh", PortableMath.Tanh, PortableMath.Tanh),
        new("erf", PortableMath.Erf, PortableMath.Erf),
        new("sin", PortableMath.Sin, PortableMath.Sin),
        new("cos", PortableMath.Cos, PortableMath.Cos),
        new("sinh", PortableMath.Sinh, PortableMath.Sinh),
        new("cosh", PortableMath.Cosh, PortableMath.Cosh),
        new("atan", PortableMath.Atan, PortableMath.Atan),
        new("pow(x, 0.3)", x => PortableMath.Pow(x, 0.3), x => PortableMath.Pow(x, 0.3), OfPositive: true),
        new("pow(x, -2.5)", x => PortableMath.Pow(x, -2.5), x => PortableMath.Pow(x, -2.5), OfPositive: true),
        new("pow(x, 3)", x => PortableMath.Pow(x, 3), x => PortableMath.Pow(x, 3)),
        new(
            "larger(0, x)",
            x => PortableMath.Larger(Vector256<double>.Zero, Vector256.Create(x)).ToScalar(),
            x => PortableMath.Larger(Vector256<float>.Zero, Vector256.Create(x)).ToScalar()),
        new(
            "smaller(0, x)",
            x => PortableMath.Smaller(Vector256<double>.Zero, Vector256.Create(x)).ToScalar(),
            x => PortableMath.Smaller(Vector256<float>.Zero, Vector256.Create(x)).ToScalar()),
    ];

    /// <summary>The digest of the function's values in double precision, at arguments that are always the same.</summary>
    public Digest DigestInDouble() => OfValues(InDouble, random => BitConverter.UInt64BitsToDouble((ulong)random.NextUInt32() << 32 | random.NextUInt32()));

    /// <summary>The digest of the function's values in single precision, at arguments that are always the same.</summary>
    public Digest DigestInSingle() => OfValues(InSingle, random => BitConverter.UInt32BitsToSingle(random.NextUInt32()));

    // A quarter of the arguments have any bits, the others lie where the function has most of its curve.
    private Digest OfValues<T>(Func<T, T> function, Func<RandomState, T> drawAny)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        RandomState random = new(Seed);
        Digest digest = new();
        for (int index = 0; index < Arguments; index++)
            digest.Add(function(index % 4 == 0 ? drawAny(random) : T.CreateTruncating(40 * random.NextDouble() - (OfPositive ? 0 : 20))));
        return digest;
    }
}
