using System;
using System.Linq;
using Kernels.Activations;
using Kernels.Reference;
using Kernels.Testing;

namespace Kernels.Tests.Generated;

/// <summary>The public derivative of every shipped activation: against dual numbers, central differences and the networks' own.</summary>
public class DerivativeTests
{
    private const int Seed = 31;

    private static readonly (string Name, Func<double, double> Value, Func<double, double> Derivative, Func<double, (double, double)> Both)[] all =
    [
        ("sigmoid", Sigmoid.Value, Sigmoid.Derivative, Sigmoid.ValueAndDerivative),
        ("relu", Relu.Value, Relu.Derivative, Relu.ValueAndDerivative),
        ("leaky-relu", LeakyRelu.Value, LeakyRelu.Derivative, LeakyRelu.ValueAndDerivative),
        ("elu", Elu.Value, Elu.Derivative, Elu.ValueAndDerivative),
        ("tanh", Tanh.Value, Tanh.Derivative, Tanh.ValueAndDerivative),
        ("softplus", Softplus.Value, Softplus.Derivative, Softplus.ValueAndDerivative),
        ("silu", Silu.Value, Silu.Derivative, Silu.ValueAndDerivative),
        ("gelu", Gelu.Value, Gelu.Derivative, Gelu.ValueAndDerivative),
        ("gelu-erf", GeluErf.Value, GeluErf.Derivative, GeluErf.ValueAndDerivative),
        ("prelu", z => PRelu.Value(z), z => PRelu.Derivative(z), z => PRelu.ValueAndDerivative(z)),
        ("swish", z => Swish.Value(z), z => Swish.Derivative(z), z => Swish.ValueAndDerivative(z)),
    ];

    public static TheoryData<string> Names => [.. all.Select(activation => activation.Name)];

    [Fact]
    public void EveryShippedActivationIsHere() => Assert.Equal(ShippedNetworks.Names.Order(), all.Select(activation => activation.Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void TheDerivativeIsThatOfDualNumbers(string name)
    {
        (_, _, Func<double, double> derivative, Func<double, (double, double)> both) = Named(name);
        ReferenceActivation reference = ReferenceActivations.Named(name);
        Dual[] learned = [.. reference.Parameters.ToArray().Select(parameter => (Dual)parameter.Default)];
        foreach (double z in Arguments())
        {
            Dual expected = reference.Value(Dual.Variable(z), learned);
            (double value, double slope) = both(z);
            Assert.Equal(expected.Derivative, derivative(z), 1e-12 * Math.Max(1, Math.Abs(expected.Derivative)));
            Assert.Equal(expected.Value, value, 1e-12 * Math.Max(1, Math.Abs(expected.Value)));
            Bits.AssertSame(derivative(z), slope, $"{name}'({z:R}), seed {Seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheDerivativeIsTheCentralDifferenceOfTheValue(string name)
    {
        const double step = 1e-5;
        (_, Func<double, double> value, Func<double, double> derivative, _) = Named(name);
        for (double z = -8.05; z < 8; z += 0.1)
            Assert.Equal((value(z + step) - value(z - step)) / (2 * step), derivative(z), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NetworksComputeTheSameBits(string name)
    {
        // Only the first unit of each layer is connected, with weights 1, so that its z is the input; the gradient of b1 is
        // then that of b2 times the derivative, rounded once.
        (_, _, _, Func<double, (double, double)> both) = Named(name);
        IInspectableMlp<double> network = ShippedNetworks.New(name);
        MlpShape shape = network.Shape;
        for (int layer = 1; layer <= shape.LayerCount; layer++)
            network.Parameters[shape.WeightsOffset(layer)] = 1;
        double[] gradients = new double[shape.ParameterCount];
        double[] hidden = new double[shape.Width(1)];

        foreach (double z in Arguments())
        {
            (double value, double derivative) = both(z);
            network.ComputePostActivations(1, [z, 0], hidden);
            Bits.AssertSame(hidden[0], value, $"{name}({z:R}), seed {Seed}");
            network.ComputeLossAndGradient([z, 0], [1], gradients);
            Bits.AssertSame(gradients[shape.BiasesOffset(1)], gradients[shape.BiasesOffset(2)] * derivative + 0.0, $"the gradient of {name} at {z:R}, seed {Seed}");
        }
    }

    private static (string, Func<double, double>, Func<double, double>, Func<double, (double, double)>) Named(string name) => all.Single(activation => activation.Name == name);

    private static double[] Arguments()
    {
        Random random = new(Seed);
        return [.. Enumerable.Range(0, 2000).Select(_ => 12 * random.NextDouble() - 6), .. Enumerable.Range(0, 200).Select(_ => 200 * random.NextDouble() - 100), -800, 0, 800];
    }
}
