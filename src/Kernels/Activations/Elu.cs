using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The exponential linear unit with alpha 1: z above 0, e^z - 1 below (Clevert, Unterthiner and Hochreiter 2015).</summary>
[Activation(DisplayName = "ELU")]
public readonly partial struct Elu
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => z > 0 ? z : PortableMath.Expm1(z);
}
