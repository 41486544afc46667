using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The logistic sigmoid 1 / (1 + e^-z), in [0, 1].</summary>
[Activation(DisplayName = "sigmoid")]
public readonly partial struct Sigmoid
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => 1 / (1 + PortableMath.Exp(-z));
}
