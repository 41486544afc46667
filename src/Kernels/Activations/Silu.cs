using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The sigmoid-weighted linear unit z / (1 + e^-z) (Elfwing, Uchibe and Doya 2018).</summary>
[Activation(DisplayName = "SiLU")]
public readonly partial struct Silu
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => z / (1 + PortableMath.Exp(-z));
}
