using System;
using FsCheck.Xunit;
using Kernels.Activations;
using Kernels.Reference;

namespace Kernels.Tests.Generated;

/// <summary>The formulas themselves: their ranges, and that they are what the reference says.</summary>
[Properties(MaxTest = 1000, Replay = "(2026,9)", QuietOnSuccess = true)]
public class ActivationProperties
{
    [Property]
    public bool SigmoidStaysWithinZeroAndOne(double z) => double.IsNaN(z) || Sigmoid.Value(z) is >= 0 and <= 1;

    [Property]
    public bool SigmoidIsMonotone(double x, double y) =>
        double.IsNaN(x) || double.IsNaN(y) || Sigmoid.Value(Math.Min(x, y)) <= Sigmoid.Value(Math.Max(x, y));

    [Property]
    public bool ReluIsNeverNegative(double z) => double.IsNaN(z) || Relu.Value(z) >= 0;

    [Property]
    public bool TanhIsOdd(double z) => double.IsNaN(z) || Tanh.Value(-z) == -Tanh.Value(z);

    [Fact]
    public void EveryFormulaIsTheReferences()
    {
        for (double z = -30; z <= 30; z += 0.01)
        {
            AssertClose("sigmoid", z, Sigmoid.Value(z));
            AssertClose("relu", z, Relu.Value(z));
            AssertClose("leaky-relu", z, LeakyRelu.Value(z));
            AssertClose("elu", z, Elu.Value(z));
            AssertClose("tanh", z, Tanh.Value(z));
            AssertClose("softplus", z, Softplus.Value(z));
            AssertClose("silu", z, Silu.Value(z));
            AssertClose("gelu", z, Gelu.Value(z));
            AssertClose("gelu-erf", z, GeluErf.Value(z));
            AssertClose("prelu", z, PRelu.Value(z, 0.3), 0.3);
            AssertClose("swish", z, Swish.Value(z, 1.7), 1.7);
        }
    }

    private static void AssertClose(string name, double z, double actual, params Dual[] learned)
    {
        double expected = ReferenceActivations.Named(name).Value(z, learned).Value;
        Assert.Equal(expected, actual, 1e-14 * (1 + Math.Abs(expected)));
    }
}
