using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The hyperbolic tangent, in [-1, 1].</summary>
[Activation(DisplayName = "tanh")]
public readonly partial struct Tanh
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => PortableMath.Tanh(z);
}
