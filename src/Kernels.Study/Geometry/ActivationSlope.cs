using System;
using Kernels.Activations;

namespace Kernels.Study.Geometry;

/// <summary>The derivative of an activation, and the largest size that it takes. An instance is of one thread.</summary>
internal sealed class ActivationSlope
{
    private const double Range = 20.0;
    private const int StepsPerUnit = 64;

    private readonly Func<double, double[], double> derivative;

    private ActivationSlope(Func<double, double[], double> derivative) => this.derivative = derivative;

    /// <summary>The derivative of the activation of this name in <see cref="NetworkCatalog"/>.</summary>
    public static ActivationSlope Of(string name) => new(name switch
    {
        "sigmoid" => (z, _) => Sigmoid.Derivative(z),
        "relu" => (z, _) => Relu.Derivative(z),
        "leaky-relu" => (z, _) => LeakyRelu.Derivative(z),
        "elu" => (z, _) => Elu.Derivative(z),
        "tanh" => (z, _) => Tanh.Derivative(z),
        "softplus" => (z, _) => Softplus.Derivative(z),
        "silu" => (z, _) => Silu.Derivative(z),
        "gelu" => (z, _) => Gelu.Derivative(z),
        "gelu-erf" => (z, _) => GeluErf.Derivative(z),
        "prelu" => (z, learned) => PRelu.Derivative(z, learned[0]),
        "swish" => (z, learned) => Swish.Derivative(z, learned[0]),
        _ => throw new ArgumentException($"name is {name}; it must be one of the catalogue's networks.", nameof(name)),
    });

    /// <summary>The derivative of the activation of a network of one input, one hidden unit and one output.</summary>
    /// <remarks>
    /// With weights of 0 and 1, and the argument for a bias, the chain rule makes of the output's bias' gradient that of the hidden unit's by the derivative
    /// alone. So it has the bits of the network's own backward pass, up to the rounding of one quotient.
    /// </remarks>
    public static ActivationSlope Of(IInspectableMlp<double> unit)
    {
        MlpShape shape = unit.Shape;
        double[] gradient = new double[shape.ParameterCount];
        int learnedAt = shape.ActivationParametersOffset(1);
        unit.Parameters[shape.WeightsOffset(1)] = 0.0;
        unit.Parameters[shape.WeightsOffset(2)] = 1.0;
        unit.Parameters[shape.BiasesOffset(2)] = 0.0;
        return new ActivationSlope((z, learned) =>
        {
            unit.Parameters[shape.BiasesOffset(1)] = z;
            learned.CopyTo(unit.Parameters[learnedAt..]);
            // The target on the other side of the output, so that its gradient is at least one half.
            Span<double> answer = [0.0];
            unit.Forward([0.0], answer);
            unit.ComputeLossAndGradient([0.0], [answer[0] > 0.5 ? 0.0 : 1.0], gradient);
            return gradient[shape.BiasesOffset(1)] / gradient[shape.BiasesOffset(2)];
        });
    }

    public double At(double z, double[] learned) => derivative(z, learned);

    /// <summary>The largest size of the derivative at the multiples of 1/64 from -20 to 20.</summary>
    /// <remarks>All but the smooth rectifiers have theirs at one of them; those are off by less than 1 in 10,000.</remarks>
    public double Largest(double[] learned)
    {
        double largest = 0.0;
        for (int step = (int)-Range * StepsPerUnit; step <= (int)Range * StepsPerUnit; step++)
            largest = Math.Max(largest, Math.Abs(derivative((double)step / StepsPerUnit, learned)));
        return largest;
    }
}
