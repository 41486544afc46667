using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.OnDemand.Formulas;
using Kernels.Reference;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>Activations of papers and textbooks, typed as text: value and derivative as dual numbers have them, and networks that learn.</summary>
public sealed class TextbookTests
{
    private const double Tolerance = 1e-12;

    // All in one compilation: a unit of one input, weight 1, bias 0, and the identity behind it.
    private static readonly Lazy<Dictionary<string, CompiledMlp<double>>> units = new(() => Compile([1, 1, 1], OutputKind.Identity));
    private static readonly Lazy<Dictionary<string, CompiledMlp<double>>> networks = new(() => Compile([2, 8, 1], OutputKind.Sigmoid));

    public static TheoryData<string> Names() => [.. TextbookFormulas.All.Select(formula => formula.Name)];

    [Fact]
    public void ThereAreForty() => Assert.True(TextbookFormulas.All.Count >= 40);

    [Theory]
    [MemberData(nameof(Names))]
    public void ValueAndDerivativeAreThoseOfDualNumbers(string name)
    {
        Func<Dual, Dual> reference = TextbookFormulas.All.Single(formula => formula.Name == name).Reference;
        IMlp<double> unit = units.Value[name].New();
        double[] gradients = new double[unit.Shape.ParameterCount];
        double[] output = new double[1];
        for (int step = -400; step <= 400; step++)
        {
            // No number of the grid is a kink of any of them.
            double z = step / 50.0 + 0.0037;
            Dual expected = reference(Dual.Variable(z));
            (unit.Parameters[0], unit.Parameters[1], unit.Parameters[2], unit.Parameters[3]) = (1, z, 1, 0);
            unit.Forward([0.0], output);
            AssertNear(expected.Value, output[0], z);
            // Of the loss (h - y)^2 / 2 with y = h - 1 the gradient in the bias is f'(z).
            unit.ComputeLossAndGradient([0.0], [output[0] - 1], gradients);
            AssertNear(expected.Derivative, gradients[1], z);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ANetworkLearns(string name)
    {
        IMlp<double> network = networks.Value[name].New();
        ShippedNetworks.Randomise(network, seed: 42);
        (double[] inputs, double[] targets) = Circle();
        double[] gradients = new double[network.Shape.ParameterCount];
        double first = network.ComputeLossAndGradient(inputs, targets, gradients);
        double last = first;
        for (int epoch = 0; epoch < 300; epoch++)
        {
            for (int index = 0; index < gradients.Length; index++)
                network.Parameters[index] -= 0.1 * gradients[index];
            last = network.ComputeLossAndGradient(inputs, targets, gradients);
        }
        Assert.True(last < 0.97 * first, $"The loss went from {first} to {last}.");
    }

    private static void AssertNear(double expected, double actual, double z) =>
        Assert.True(Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"At {z:R}: {actual:R} instead of {expected:R}.");

    private static Dictionary<string, CompiledMlp<double>> Compile(int[] widths, OutputKind output)
    {
        MlpDesign[] designs = [.. TextbookFormulas.All.Select(formula => new MlpDesign(widths, Formula.Parse(formula.Text)) { Output = output })];
        return TextbookFormulas.All.Zip(MlpCompiler.CompileAll<double>(designs)).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }

    private static (double[] Inputs, double[] Targets) Circle()
    {
        Random random = new(7);
        double[] inputs = [.. Enumerable.Range(0, 200).Select(_ => 4 * random.NextDouble() - 2)];
        return (inputs, [.. inputs.Chunk(2).Select(sample => sample[0] * sample[0] + sample[1] * sample[1] < 1.5 ? 1.0 : 0.0)]);
    }
}
