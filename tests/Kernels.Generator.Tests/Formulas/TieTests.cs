using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Kernels.Reference;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>The derivative at exactly a tie: what both sides give where they agree, and otherwise what is documented.</summary>
public class TieTests
{
    private const int Formulas = 60;

    /// <summary>Smooth functions of u as they are written with kinks, what they are, and where u is tied; w is a multiple of u.</summary>
    private static readonly (string Text, Func<Dual, Dual, Dual> Value, double Tie)[] smooth =
    [
        ("(Math.Max(u, w) + Math.Min(u, w))", (u, w) => u + w, 0),
        ("(Math.Max(w, u) - 0.5 * (u + w + Math.Abs(u - w)))", (u, w) => 0 * u, 0),
        ("(Math.Abs(u) * Math.Abs(u))", (u, w) => u * u, 0),
        ("(Math.Max(u, 0) + Math.Log(1 + Math.Exp(-Math.Abs(u))))", (u, w) => Dual.Softplus(u), 0),
        ("(Math.Max(u, 0) - Math.Max(-u, 0))", (u, w) => u, 0),
        ("(Math.Clamp(u, -2, 2) + Math.Max(u - 2, 0) + Math.Min(u + 2, 0))", (u, w) => u, 2),
        ("(Math.Clamp(u, -2, 2) + Math.Max(u - 2, 0) + Math.Min(u + 2, 0))", (u, w) => u, -2),
        ("(Math.Abs(u) <= 2 ? 0.5 * u * u : 2 * (Math.Abs(u) - 1))", (u, w) => 0.5 * u * u, 2),
        ("(Math.Abs(u) < 2 ? 0.5 * u * u : 2 * (Math.Abs(u) - 1))", (u, w) => 0.5 * u * u, -2),
        ("(u > 0 ? u * u : 0)", (u, w) => 0 * u, 0),
        ("(u >= 0 ? u : -Math.Abs(u))", (u, w) => u, 0),
        ("(u > 0 ? Math.Abs(u) : u)", (u, w) => u, 0),
        ("(u * u > 0 ? u : 0)", (u, w) => u, 0),
        ("(Math.Pow(u, 4) <= 0 ? 0 : u + w)", (u, w) => u + w, 0),
        ("(u == 0 ? 0 : u)", (u, w) => u, 0),
        ("(u != 0 ? w : 0)", (u, w) => w, 0),
        ("(u * (u >= 0 ? 1 : -1) - Math.Abs(u))", (u, w) => 0 * u, 0),
        ("(Math.Max(Math.Max(u, w), Math.Min(w, u)) + Math.Min(w, u))", (u, w) => u + w, 0),
        ("(Math.Max(u * u, 0) - Math.Min(w * w, 0))", (u, w) => u * u, 0),
        ("(Math.Abs(u * u * u) + (u < 0 ? u * u * u : -u * u * u))", (u, w) => 0 * u, 0),
        ("(Math.Abs(1 - Math.Abs(u)) + (Math.Abs(u) > 1 ? 1 - Math.Abs(u) : Math.Abs(u) - 1))", (u, w) => 0 * u, 1),
    ];

    private static readonly (string Text, Func<Dual, Dual, Dual> Value)[] joined =
    [
        ("({0} + {1})", (x, y) => x + y),
        ("({0} * (1 + {1}))", (x, y) => x * (1 + y)),
        ("(Math.Tanh({0}) - 2 * {1})", (x, y) => Dual.Tanh(x) - 2 * y),
        ("({0} / (3 + {1} * {1}))", (x, y) => x / (3 + y * y)),
        ("Math.Sin({0} - {1})", (x, y) => Dual.Sin(x - y)),
    ];

    [Fact]
    public void WhereBothSidesAgreeThatIsTheDerivative() => AssertFormulas(seed: 1);

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(2)]
    [InlineData(3)]
    public void WhereBothSidesOfMoreFormulasAgreeThatIsTheDerivative(int seed) => AssertFormulas(seed);

    private static void AssertFormulas(int seed)
    {
        var random = new Random(seed);
        (string Text, double Tie, Dual Expected)[] formulas = [.. Enumerable.Range(0, Formulas).Select(_ => Next(random))];
        GeneratorOutcome outcome = GeneratorHarness.Run("#pragma warning disable\nusing System; using Kernels;\n" + string.Join('\n', formulas.Select((formula, index) =>
            $"[Activation] public partial struct F{index} {{ public static double Value(double z) => {formula.Text}; }}")));
        Assert.Empty(outcome.Diagnostics);
        for (int index = 0; index < Formulas; index++)
        {
            (string text, double tie, Dual expected) = formulas[index];
            double derivative = Derivative(outcome, $"F{index}")(tie);
            Assert.True(Math.Abs(derivative - expected.Derivative) <= 1e-12 * (1 + Math.Abs(expected.Derivative)), string.Create(
                CultureInfo.InvariantCulture, $"seed {seed}: {text} at {tie:R} has derivative {derivative:R}, and {expected.Derivative:R} on both sides"));
        }
    }

    /// <summary>Two smooth functions of u = slope (z - shift) joined by a third, at their tie.</summary>
    private static (string Text, double Tie, Dual Expected) Next(Random random)
    {
        var first = smooth[random.Next(smooth.Length)];
        var alike = smooth.Where(function => function.Tie == first.Tie).ToArray();
        var second = alike[random.Next(alike.Length)];
        var join = joined[random.Next(joined.Length)];
        double slope = new[] { 1, -1, 0.5, -2, 4 }[random.Next(5)];
        double factor = new[] { 2, -1, 0.25, -3 }[random.Next(4)];
        double shift = random.Next(-3, 4);
        double tie = shift + first.Tie / slope;

        string text = string.Format(CultureInfo.InvariantCulture, join.Text, first.Text, second.Text);
        text = Regex.Replace(text, @"\bw\b", string.Create(CultureInfo.InvariantCulture, $"({factor} * u)"));
        text = Regex.Replace(text, @"\bu\b", string.Create(CultureInfo.InvariantCulture, $"({slope} * (z - ({shift})))"));
        Dual u = slope * (Dual.Variable(tie) - shift);
        return (text, tie, join.Value(first.Value(u, factor * u), second.Value(u, factor * u)));
    }

    private static readonly FormulasOfTheory documented = FormulasOfTheory.Expressions(typeof(TieTests), nameof(WhereTheyDoNotItIsTheDocumentedOne));

    [Theory]
    [InlineData("Math.Max(0, z)", 0, 0)]
    [InlineData("Math.Max(z, 0)", 0, 0)]
    [InlineData("z > 0 ? z : 0.01 * z", 0, 0.01)]
    [InlineData("z >= 0 ? z : 0.01 * z", 0, 1)]
    [InlineData("Math.Min(z, 6)", 6, 0)]
    [InlineData("Math.Clamp(z, -1, 1)", -1, 0)]
    [InlineData("Math.Clamp(z, -1, 1)", 1, 0)]
    [InlineData("Math.Min(Math.Max(0, z), 6)", 0, 0)]
    [InlineData("z * Math.Clamp(z + 3, 0, 6) / 6", -3, 0)]
    [InlineData("Math.Abs(z)", 0, 1)]
    [InlineData("Math.Abs(1 - z)", 1, -1)]
    [InlineData("Math.Abs(z) + Math.Max(z, 0)", 0, 1)]
    [InlineData("Math.Max(z, 2 * z)", 0, 2)]
    [InlineData("Math.Max(z, 2 * z) + Math.Max(0, z)", 0, 2)]
    [InlineData("z == 0 ? 1 : PortableMath.Expm1(z) / z", 0, 0)]
    public void WhereTheyDoNotItIsTheDocumentedOne(string formula, double tie, double derivative)
    {
        Assert.Equal(derivative, documented.Method<Func<double, double>>(formula, "Derivative")(tie));
    }

    [Theory]
    [InlineData("double a = 1", "Math.Max(a * z, 0) + Math.Min(a * z, 0)", 0, 0)]
    [InlineData("double a = 0", "Math.Max(a * z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(a * z)))", 2, 1)]
    [InlineData("double a = 2", "Math.Max(z, a) + Math.Min(z, a)", 2, 1)]
    public void TheSameHoldsForLearnedParameters(string learned, string formula, double z, double derivative)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(
            $"using System; using Kernels; [Activation] public partial struct F {{ public static double Value(double z, {learned}) => {formula}; }} [Mlp<F>(1, 1, 1, Output = OutputKind.Identity)] public partial class Network;");
        Assert.Empty(outcome.Diagnostics);
        var network = outcome.Network("Network");
        network.Parameters[network.Shape.WeightsOffset(1)] = 1;
        network.Parameters[network.Shape.WeightsOffset(2)] = 1;
        double[] gradients = new double[network.Shape.ParameterCount];
        double[] value = new double[1];
        network.ComputePostActivations(1, [z], value);
        network.ComputeLossAndGradient([z], [value[0] - 1], gradients);
        Assert.Equal(derivative, gradients[network.Shape.ActivationParametersOffset(1)], 1e-15);
    }

    private static Func<double, double> Derivative(GeneratorOutcome outcome, string type) =>
        outcome.Load().GetType(type)!.GetMethod("Derivative")!.CreateDelegate<Func<double, double>>();
}
