using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

/// <summary>A function of <see cref="CorrectlyRounded"/> and the two ways it goes: by pairs of doubles and by whole numbers.</summary>
internal sealed record RoundedFunction(
    string Name,
    Func<double, double> Value,
    Func<double, double?> OfPairs,
    Func<double, double> OfWholeNumbers,
    Func<double, DoubleDouble> Pair,
    Func<DoubleDouble, double> PairError,
    Func<double, int, BigInteger> WholeNumber)
{
    public static readonly IReadOnlyList<RoundedFunction> All =
    [
        new("log", CorrectlyRounded.Log,
            x => CorrectlyRounded.TryLog(x, out double rounded) ? rounded : null, CorrectlyRounded.LogInFixedPoint,
            Logarithm.Pairs, log => Logarithm.PairsError * Math.Abs(log.High), Logarithm.InFixedPoint),
        SineOf("sin", CorrectlyRounded.Sin, quarterTurns: 0),
        SineOf("cos", CorrectlyRounded.Cos, quarterTurns: 1),
    ];

    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    public static RoundedFunction Named(string name) => All.Single(function => function.Name == name);

    public override string ToString() => Name;

    private static RoundedFunction SineOf(string name, Func<double, double> value, int quarterTurns) => new(
        name, value,
        x => CorrectlyRounded.TrySine(x, quarterTurns, out double rounded) ? rounded : null, x => CorrectlyRounded.SineInFixedPoint(x, quarterTurns),
        x => Sine.Pairs(x, quarterTurns), Sine.PairsError, (x, bits) => Sine.InFixedPoint(x, quarterTurns, bits));
}
