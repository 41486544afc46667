using Kernels.Generator.Expressions;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Tests.Planning;

/// <summary>What is said of an activation from its formula alone.</summary>
public class ActivationFactsTests
{
    [Theory]
    [InlineData("(? (> z 0) z 0)", true)]
    [InlineData("(? (<= z 0) (* alpha z) (+ z 1))", true)]
    [InlineData("(? (> 0 z) 0 z)", true)]
    [InlineData("(abs z)", true)]
    [InlineData("(/ z (+ 1 alpha))", true)]
    [InlineData("(* z (tanh alpha))", true)]
    [InlineData("z", true)]
    [InlineData("(? (> z 1) z 0)", false)]
    [InlineData("(? (> z 0) z (expm1 z))", false)]
    [InlineData("(* z z)", false)]
    [InlineData("(/ 1 z)", false)]
    [InlineData("(logistic z)", false)]
    [InlineData("(abs (+ z 1))", false)]
    public void AFormulaThatPartsAtZeroAndIsLinearOnBothSidesIsPiecewiseLinear(string formula, bool isPiecewiseLinear) =>
        Assert.Equal(isPiecewiseLinear, ActivationTraits.IsPiecewiseLinear(Read(formula)));

    [Theory]
    [InlineData("(logistic z)", true)]
    [InlineData("(tanh (* 2 z))", true)]
    [InlineData("(+ (erf z) (sin z))", true)]
    [InlineData("(? (> z 0) (tanh z) 0)", true)]
    [InlineData("(/ z (+ 1 (abs z)))", true)]
    [InlineData("(/ z (sqrt (+ 1 (* z z))))", true)]
    [InlineData("(* z (logistic z))", false)]
    [InlineData("(? (> z 0) z 0)", false)]
    [InlineData("(softplus z)", false)]
    [InlineData("(exp z)", false)]
    [InlineData("(log (+ 2 (* z z)))", false)]
    [InlineData("(/ z (+ 1 (logistic z)))", false)]
    public void AFormulaThatStaysBetweenTwoNumbersIsBounded(string formula, bool isBounded) =>
        Assert.Equal(isBounded, ActivationTraits.IsBounded(Read(formula)));

    [Fact]
    public void ANetworkSaysWhatItsActivationsAre()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run("""
            using Kernels;
            [Activation(DisplayName = "a \"hinge\", é")] public partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0; }
            [Activation] public partial struct Squashed { public static double Value(double x, double by = 2) => 1 / (1 + System.Math.Exp(-by * x)); }
            [Activation] public partial struct Own { public static double Value(double z) => z; public static int Info => 3; }
            [Mlp<Hinge, Squashed, Own>(2, 3, 3, 3, 1)] public partial class Net;
            """);
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerComplaints);

        IMlp<double> network = outcome.Network<double>("Net");
        Assert.IsAssignableFrom<IOneOutputMlp<double>>(network);
        Assert.Equal(
            [
                new ActivationInfo("Hinge", "a \"hinge\", é", "z > 0 ? z : 0", "z > 0 ? 1 : 0", "(? (> z 0) z 0)", IsPiecewiseLinear: true, Kernels.InitialScale.He),
                new ActivationInfo("Squashed", "Squashed", "logistic(by * z)", "logistic(by * z) * (1 - logistic(by * z)) * by", "(logistic (* by z))", IsPiecewiseLinear: false, Kernels.InitialScale.LeCun),
                new ActivationInfo("Own", "Own", "z", "1", "z", IsPiecewiseLinear: true, Kernels.InitialScale.He),
            ],
            network.Activations);
        Assert.Equal(network.Activations[0], outcome.Load().GetType("Hinge")!.GetProperty("Info")!.GetValue(null));
    }

    private static Expression Read(string formula) => FormulaCode.Read(formula, ["z", "alpha"]);
}
