using System;
using System.Linq;
using Kernels.Testing;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>The scalar members of an activation give the bits of its vector kernels, whatever the formula.</summary>
public class SameBitsTests
{
    private const int Seed = 21;
    private const int Formulas = 20;

    [Fact]
    public void NetworksComputeWhatTheScalarMembersCompute()
    {
        var random = new Random(Seed);
        RandomFormula[] formulas = [.. Enumerable.Range(0, Formulas).Select(_ => RandomFormula.Next(random))];
        GeneratorOutcome outcome = GeneratorHarness.Run("#pragma warning disable\nusing System; using Kernels; using Kernels.Numerics;\n" + string.Join('\n', formulas.Select((formula, index) =>
            $"[Activation] public partial struct F{index} {{ public static double Value(double z, double a = 0.5, double b = 1.5) {{ {formula.Text} }} }} [Mlp<F{index}>(1, 1, 1)] public partial class Network{index};")));
        Assert.Empty(outcome.Diagnostics);

        for (int index = 0; index < Formulas; index++)
        {
            var both = outcome.Load().GetType($"F{index}")!.GetMethod("ValueAndDerivative")!.CreateDelegate<Func<double, double, double, (double, double)>>();
            var network = outcome.Network($"Network{index}");
            // All weights are 1, so that z is the input, and the gradient of the bias of the unit that of the bias of the logit times the derivative.
            network.Parameters[network.Shape.WeightsOffset(1)] = 1;
            network.Parameters[network.Shape.WeightsOffset(2)] = 1;
            double[] hidden = new double[1];
            double[] gradients = new double[network.Shape.ParameterCount];
            for (double z = -4; z <= 4; z += 0.037)
            {
                (double value, double derivative) = both(z, 0.5, 1.5);
                string where = $"{formulas[index].Text} at {z:R}, seed {Seed}";
                network.ComputePostActivations(1, [z], hidden);
                Bits.AssertSame(hidden[0], value, where);
                network.ComputeLossAndGradient([z], [1], gradients);
                Bits.AssertSame(gradients[network.Shape.BiasesOffset(1)], gradients[network.Shape.BiasesOffset(2)] * derivative + 0.0, $"the gradient of {where}");
            }
        }
    }
}
