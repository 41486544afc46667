using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The smooth rectifier log(1 + e^z) (Dugas et al. 2001).</summary>
[Activation(DisplayName = "softplus")]
public readonly partial struct Softplus
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => PortableMath.Softplus(z);
}
