using System;
using Kernels.Activations;

namespace Kernels.Study.Geometry;

/// <summary>The derivative of a catalogued activation, and the largest size that it takes.</summary>
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
