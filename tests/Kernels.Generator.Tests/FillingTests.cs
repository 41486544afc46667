using System;
using System.Linq;
using System.Numerics;

namespace Kernels.Generator.Tests;

/// <summary>
/// What fills up the last block takes no part in any sum: a gradient is the same wherever a sample stands, also one with an infinite slope, value or input.
/// </summary>
public class FillingTests
{
    private static readonly string[] outputs = ["Sigmoid", "Identity", "Softmax"];
    private static readonly string[] precisions = ["Double", "Single"];

    private static readonly (string Parameters, string Formula, double Special)[] cases =
    [
        ("double z", "Math.Sqrt(z)", 0),
        ("double z", "Math.Pow(z, 0.7)", 0),
        ("double z", "z > 0 ? Math.Sqrt(z) : z", 0),
        ("double z", "1 / z", 0),
        ("double z", "Math.Log(z)", 0),
        ("double z", "Math.Exp(z)", 1e30),
        ("double z", "z > 0 ? z : 0.01 * z", double.PositiveInfinity),
        ("double z", "Math.Tanh(z)", double.NegativeInfinity),
        ("double z, double a = 0.5", "z > 0 ? z : a * z", double.NegativeInfinity),
        ("double z, double a = 0.5", "a * Math.Sqrt(z)", 0),
        ("double z, double a = 0.5", "a / z", 0),
        ("double z, double a = 0.5", "a * Math.Log(z)", 0),
        ("double z, double a = 0.5", "Math.Exp(a * z)", 1e30),
    ];

    // The networks of many cases in one compilation each.
    private static readonly Lazy<GeneratorOutcome> some = new(() => Compile(IsFirst));
    private static readonly Lazy<GeneratorOutcome> others = new(() => Compile((output, index) => !IsFirst(output, index)));

    public static TheoryData<int, string> Cases
    {
        get
        {
            TheoryData<int, string> data = [];
            for (int index = 0; index < cases.Length; index++)
                data.Add(index, cases[index].Formula);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void AGradientDoesNotDependOnWhereASampleStands(int index, string formula) =>
        AssertSameEverywhere(some.Value, index, formula, IsFirst);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Cases))]
    public void AGradientDoesNotDependOnWhereASampleStandsWithEachOutput(int index, string formula) =>
        AssertSameEverywhere(others.Value, index, formula, (output, index) => !IsFirst(output, index));

    // Each formula with one kind of output, each kind with at least four formulas.
    private static bool IsFirst(string output, int index) => output == outputs[index % outputs.Length];

    private static void AssertSameEverywhere(GeneratorOutcome outcome, int index, string formula, Func<string, int, bool> isWanted)
    {
        Assert.Empty(outcome.Diagnostics);
        foreach (string output in outputs.Where(output => isWanted(output, index)))
        {
            AssertSameEverywhere(outcome.Network<double>(Name(output, "Double", index)), cases[index].Special, $"{output} of {formula}");
            AssertSameEverywhere(outcome.Network<float>(Name(output, "Single", index)), cases[index].Special, $"{output} of {formula} in single precision");
        }
    }

    private static GeneratorOutcome Compile(Func<string, int, bool> isWanted) => GeneratorHarness.Run(
        $"using System; using Kernels;\n{string.Concat(cases.Select((c, index) => Program(index, c.Parameters, c.Formula, output => isWanted(output, index))))}");

    private static string Program(int index, string parameters, string formula, Func<string, bool> isWanted) =>
        $"[Activation] public partial struct F{index} {{ public static double Value({parameters}) => {formula}; }}\n" + string.Concat(
            from output in outputs
            where isWanted(output)
            from precision in precisions
            select $"[Mlp<F{index}>(2, 3, 2, {(output == "Softmax" ? 2 : 1)}, Output = OutputKind.{output}, Precision = Precision.{precision})] public partial class {Name(output, precision, index)};\n");

    private static string Name(string output, string precision, int index) => $"{output}{precision}{index}";

    private static void AssertSameEverywhere<T>(IMlp<T> network, double special, string what)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        // Positive weights and no biases: only the special sample is at the edge of what the formula takes.
        for (int index = 0; index < network.Parameters.Length; index++)
            network.Parameters[index] = T.CreateTruncating(0.25 + 0.125 * (index % 3));
        for (int layer = 1; layer <= 3; layer++)
            network.Parameters.Slice(network.Shape.BiasesOffset(layer), network.Shape.Width(layer)).Clear();
        foreach (int samples in (int[])[2, 3, 7, 9, 13, 20])
        {
            string? first = null;
            foreach (int place in (int[])[0, samples / 2, samples - 1])
            {
                T[] inputs = [.. Enumerable.Range(0, samples).SelectMany(i => i == place ? (double[])[special, special] : [1, 2]).Select(T.CreateTruncating)];
                T[] targets = [.. Enumerable.Range(0, samples).SelectMany(_ => network.Shape.OutputCount == 1 ? (double[])[1] : [0, 1]).Select(T.CreateTruncating)];
                T[] gradients = new T[network.Parameters.Length];
                network.ComputeLossAndGradient(inputs, targets, gradients);
                string kinds = string.Join(' ', gradients.Select(Kind));
                first ??= kinds;
                Assert.True(first == kinds, $"{what}: of {samples} samples with the special one in place {place} the gradient is\n{kinds}, with it in front\n{first}");
            }
        }
    }

    private static string Kind<T>(T number)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        T.IsNaN(number) ? "nan" : T.IsInfinity(number) ? (T.IsNegative(number) ? "-inf" : "inf") : "finite";
}
