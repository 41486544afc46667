using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>Formulas that mix C#'s numeric types: kernels compute what the compiler makes of <c>Value</c>, or the generator says that it cannot.</summary>
public class TypedFormulaTests(ITestOutputHelper output)
{
    private const int FormulasInABatch = 800;

    private static readonly string[] leaves =
    [
        "z", "z", "y", "3", "123456789", "-16777217", "7u", "4000000000u", "16777219L", "9007199254740993L", "18446744073709551615UL", "0.1f", "16777216f",
        "1e-3f", "0.1", "2.5", "'a'", "2.5m", "0.1m", "Small", "Letter", "Tenths", "Long", "Exact", "local", "tiny", "(double)Exact", "(int)Choice.Second", "Choice.Third",
    ];

    private static readonly string[] types = ["double", "float", "int", "long", "byte", "uint", "ulong", "char", "nint", "decimal", "short"];

    [Fact]
    public void KernelsComputeWhatTheCompilerMakesOfIt() => AssertFormulas(seed: 1);

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(2)]
    [InlineData(3)]
    public void KernelsComputeWhatTheCompilerMakesOfMoreFormulas(int seed) => AssertFormulas(seed);

    private void AssertFormulas(int seed)
    {
        var random = new Random(seed);
        string[] formulas = [.. Enumerable.Range(0, FormulasInABatch).Select(_ => Number(random, 3))];
        HashSet<int> wrong = [.. GeneratorHarness.Compile(Program(formulas)).GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795").Select(d => d.Location.GetLineSpan().StartLinePosition.Line)];
        formulas = [.. formulas.Where((_, index) => !wrong.Contains(index + HeadLines))];
        GeneratorOutcome outcome = GeneratorHarness.Run(Program(formulas));
        int compared = 0;
        HashSet<int> refused = [.. outcome.Result.Diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition.Line - HeadLines)];
        for (int index = 0; index < formulas.Length; index++)
        {
            Type type = outcome.Load().GetType($"F{index}")!;
            var value = type.GetMethod("Value")!.CreateDelegate<Func<double, double>>();
            var both = type.GetMethod("ValueAndDerivative")?.CreateDelegate<Func<double, (double Value, double Derivative)>>();
            Assert.True(both is null == refused.Contains(index), $"seed {seed}: {formulas[index]} is neither computed nor refused");
            foreach (double z in both is null ? [] : (double[])[-2.75, 0.3, 1.0, 97.0, 16777217, 123456789, 123456792, 3e10])
                if (!double.IsNaN(value(z)))
                    Assert.True(value(z) == both!(z).Value, string.Create(
                        CultureInfo.InvariantCulture, $"seed {seed}: {formulas[index]} at {z:R} is {value(z):R}, the kernels compute {both(z).Value:R}"));
            compared += both is null ? 0 : 1;
        }
        output.WriteLine($"seed {seed}: {compared} computed, {refused.Count} refused, {FormulasInABatch - formulas.Length} no C#");
        Assert.True(compared > FormulasInABatch / 20, $"Only {compared} formulas were computed.");
    }

    [Theory]
    [InlineData("z > 0 ? 123456789 : 0.5f")]
    [InlineData("z * (z > 0 ? 16777217 : 0.5f) + (z > 0 ? 16777217 : 2)")]
    [InlineData("(z > 0 ? 16777217 : 1) == 16777216f ? z : 2 * z")]
    [InlineData("(z > 0 ? 16777217 : 1f) is 16777216 ? z : 2 * z")]
    [InlineData("(z > 0 ? 123456789 : 0.5f) is > 123456789 and < 1e9f ? z : 2 * z")]
    [InlineData("(double)(z > 0 ? 123456789 : 0.5f) - 'a'")]
    [InlineData("z > 0 ? 'a' : 1")]
    [InlineData("z > 0 ? -1L : 1UL")]
    [InlineData("(z > 0 ? z > 1 ? 123456789 : 1 : 0.5f) + Letter * Tenths * z")]
    [InlineData("Unit == \"mV\" ? (double)Exact * z : 0")]
    [InlineData("(z > 0 ? Choice.Second : Choice.Third) == Choice.Third ? z : 2 * z")]
    [InlineData("7 / 2 * z + (int)3.9 * z + unchecked((byte)300) * z + (char)98 * z")]
    [InlineData("18446744073709551615UL * z + 9007199254740993L")]
    public void IsComputed(string formula)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(Program([formula]));
        Assert.Empty(outcome.Diagnostics);
        Type type = outcome.Load().GetType("F0")!;
        foreach (double z in (double[])[-1.5, 0.5, 2])
            Assert.Equal(
                type.GetMethod("Value")!.CreateDelegate<Func<double, double>>()(z),
                type.GetMethod("ValueAndDerivative")!.CreateDelegate<Func<double, (double Value, double Derivative)>>()(z).Value);
    }

    [Theory]
    [InlineData("(float)z", "(float)z")]
    [InlineData("z + (z > 0 ? 1 : 2) / 2", "(z > 0 ? 1 : 2) / 2")]
    [InlineData("(z > 0 ? 9007199254740993L : 1L) == 9007199254740992L ? z : 0", "9007199254740993L")]
    [InlineData("(double)(z > 0 ? 0.1m : 2m)", "(z > 0 ? 0.1m : 2m)")]
    [InlineData("(z > 0 ? (double?)z : null) ?? 1", "(z > 0 ? (double?)z : null) ?? 1")]
    public void IsRefusedAtItsNode(string formula, string place) =>
        Assert.StartsWith($"KRN010 at '{place}':", Assert.Single(GeneratorHarness.Run(Program([formula])).Diagnostics), StringComparison.Ordinal);

    private const int HeadLines = 4;

    private static string Program(string[] formulas) => """
        #pragma warning disable
        using System; using Kernels; using static Constants;
        static class Constants { public const byte Small = 200; public const char Letter = 'b'; public const float Tenths = 0.3f; public const long Long = 1L << 60; public const decimal Exact = 1.25m; public const string Unit = "mV"; }
        enum Choice { First, Second, Third }

        """ + string.Join('\n', formulas.Select((formula, index) =>
            $"[Activation] public partial struct F{index} {{ public static double Value(double z) {{ const float local = 1f / 3; const sbyte tiny = -3; double y = 0.5 * z; return {formula}; }} }}"));

    private static string Number(Random random, int depth)
    {
        if (depth == 0)
            return leaves[random.Next(leaves.Length)];
        return random.Next(8) switch
        {
            0 or 1 or 2 => $"({Condition(random, depth - 1)} ? {Number(random, depth - 1)} : {Number(random, depth - 1)})",
            3 or 4 => $"({Number(random, depth - 1)} {"+-*/"[random.Next(4)]} {Number(random, depth - 1)})",
            5 => $"({types[random.Next(types.Length)]})({Number(random, depth - 1)})",
            6 => $"(-{Number(random, depth - 1)})",
            _ => Number(random, 0),
        };
    }

    private static string Condition(Random random, int depth) => random.Next(4) == 0
        ? $"({Number(random, depth)} is > {leaves[random.Next(3, 14)]} or {leaves[random.Next(3, 14)]})"
        : $"({Number(random, depth)} {new[] { "<", "<=", ">", ">=", "==", "!=" }[random.Next(6)]} {Number(random, depth)})";
}
