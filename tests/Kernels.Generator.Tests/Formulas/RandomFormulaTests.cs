using System;
using System.Globalization;
using System.Linq;
using Kernels.Reference;
using Xunit.Abstractions;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>
/// Formulas from the whole grammar, compiled fifty at a time: the emitted values and derivatives in each variable against dual numbers.
/// </summary>
public class RandomFormulaTests(ITestOutputHelper output)
{
    private const int FormulasInABatch = 50;
    private const int PointsOfAFormula = 100;
    private const double Tolerance = 1e-12;

    private static readonly string[] orders = ["z, double a = 0.5, double b = 1.5", "a, double z = 0.5, double b = 1.5", "b, double a = 0.5, double z = 1.5"];

    [Fact]
    public void ValueAndDerivativesAreThoseOfDualNumbers() => AssertFormulas(seed: 1);

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ValueAndDerivativesOfMoreFormulasAreThoseOfDualNumbers(int seed) => AssertFormulas(seed);

    private void AssertFormulas(int seed)
    {
        var random = new Random(seed);
        RandomFormula[] formulas = [.. Enumerable.Range(0, FormulasInABatch).Select(_ => RandomFormula.Next(random))];
        GeneratorOutcome outcome = GeneratorHarness.Run("#pragma warning disable\nusing System; using Kernels; using Kernels.Numerics;\n" + string.Join('\n', formulas.SelectMany((formula, index) =>
            orders.Select((order, variable) => $"[Activation] public partial struct F{index}In{variable} {{ public static double Value(double {order}) {{ {formula.Text} }} }}"))));
        Assert.Empty(outcome.Diagnostics);

        int compared = 0;
        for (int index = 0; index < formulas.Length; index++)
            for (int variable = 0; variable < orders.Length; variable++)
                compared += Compare(formulas[index], Compiled(outcome, $"F{index}In{variable}"), variable, seed);
        output.WriteLine($"seed {seed}: {compared} of {FormulasInABatch * orders.Length * PointsOfAFormula} points compared");
        Assert.True(compared > FormulasInABatch * orders.Length * PointsOfAFormula / 2, $"Only {compared} points could be compared.");
    }

    /// <summary>Compares at random points; returns at how many the formula is finite, smooth and not at the mercy of roundings.</summary>
    private static int Compare(RandomFormula formula, Func<double, double, double, (double, double)> compiled, int variable, int seed)
    {
        int compared = 0;
        var random = new Random(seed);
        for (int point = 0; point < PointsOfAFormula; point++)
        {
            double[] at = [NextArgument(random), 4 * random.NextDouble() - 2, 4 * random.NextDouble() - 2];
            Dual[] variables = [.. at.Select((value, index) => index == variable ? Dual.Variable(value) : value)];
            var exact = new Evaluation(variables, null);
            Dual expected = formula.Value(exact);
            if (!double.IsFinite(expected.Value) || !double.IsFinite(expected.Derivative) || !(exact.NearestKink >= 1e-9))
                continue;

            (at[0], at[variable]) = (at[variable], at[0]);
            (double value, double derivative) = compiled(at[0], at[1], at[2]);
            string where = string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {formula.Text}\nin variable {variable} at ({at[0]:R}, {at[1]:R}, {at[2]:R}), first and differentiated variable swapped: ");
            Assert.True(double.IsFinite(value) && double.IsFinite(derivative), $"{where}({value:R}, {derivative:R}), dual numbers give {expected}.");
            if (!IsWellConditioned(formula, variables, expected))
                continue;
            Assert.True(Distance(value, expected.Value) <= Tolerance, $"{where}value {value:R}, dual numbers give {expected.Value:R}.");
            Assert.True(Distance(derivative, expected.Derivative) <= Tolerance, $"{where}derivative {derivative:R}, dual numbers give {expected.Derivative:R}.");
            compared++;
        }
        return compared;
    }

    /// <summary>Whether disturbing every operation by a few units in the last place leaves the result within a tenth of the tolerance.</summary>
    private static bool IsWellConditioned(RandomFormula formula, Dual[] variables, Dual expected) => Enumerable.Range(0, 6).All(disturbance =>
    {
        Dual disturbed = formula.Value(new Evaluation(variables, new Random(disturbance)));
        return Distance(disturbed.Value, expected.Value) <= Tolerance / 10 && Distance(disturbed.Derivative, expected.Derivative) <= Tolerance / 10;
    });

    private static double Distance(double actual, double expected) => Math.Abs(actual - expected) / Math.Max(1, Math.Abs(expected));

    private static double NextArgument(Random random) => random.Next(10) switch
    {
        0 => 0,
        1 => 100 * random.NextDouble() - 50,
        2 => 1600 * random.NextDouble() - 800,
        _ => 6 * random.NextDouble() - 3,
    };

    private static Func<double, double, double, (double, double)> Compiled(GeneratorOutcome outcome, string type) =>
        outcome.Load().GetType(type)!.GetMethod("ValueAndDerivative")!.CreateDelegate<Func<double, double, double, (double, double)>>();
}
