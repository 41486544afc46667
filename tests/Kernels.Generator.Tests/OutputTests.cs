using System.Threading.Tasks;
using VerifyXunit;

namespace Kernels.Generator.Tests;

/// <summary>The emitted files as accepted texts, read before they are accepted as one reads code.</summary>
public class OutputTests
{
    [Fact]
    public Task ANetworkWithAPiecewiseActivation() => Verify(
        "[Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; }",
        "[Mlp<Hinge>(2, 8, 8, 1)] public sealed partial class HingeMlp;",
        "Sample.HingeMlp");

    [Fact]
    public Task ANetworkWithALearnedParameterAndAnOddShape() => Verify(
        "[Activation] public readonly partial struct Steep { public static double Value(double z, double beta = 1) => z / (1 + Math.Exp(-beta * z)); }",
        "[Mlp<Steep>(3, 9, 1)] public sealed partial class SteepMlp;",
        "Sample.SteepMlp");

    [Fact]
    public Task ANetworkWhoseOutputTakesEachUnitAsItComes() => Verify(
        "[Activation] public readonly partial struct Leak { public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z; }",
        "[Mlp<Leak>(1, 9, 1)] public sealed partial class LeakMlp;",
        "Sample.LeakMlp");

    [Fact]
    public Task ANetworkWithLogisticUnits() => Verify(
        "[Activation] public readonly partial struct Gate { public static double Value(double z) => 1 / (1 + Math.Exp(-z)); }",
        "[Mlp<Gate>(1, 4, 4, 1)] public sealed partial class GateMlp;",
        "Sample.GateMlp");

    [Fact]
    public Task AnActivationCarriesItsFormula() => Verify(
        "[Activation] public readonly partial struct Slope { public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z; }",
        "",
        "Sample.Slope");

    [Fact]
    public Task AnActivationSharesTheWorkOfValueAndDerivative() => Verify(
        "[Activation] public readonly partial struct Tilted { public static double Value(double x, double tilt = 0.1) { double gate = 1 / (1 + Math.Exp(-x)); if (x is > -1 and < 1) return Math.Pow(x, 3); return x * gate + tilt * Math.Tanh(Math.Exp(x)); } }",
        "",
        "Sample.Tilted");

    private static Task Verify(string activation, string network, string type)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"using System; using Kernels; namespace Sample; {activation} {network}");
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerComplaints);
        return Verifier.Verify(outcome.Source(type)).UseDirectory("Snapshots");
    }
}
