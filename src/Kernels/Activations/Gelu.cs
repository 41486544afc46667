using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The Gaussian error linear unit in its tanh form, within 5e-4 of <see cref="GeluErf"/> (Hendrycks and Gimpel 2016).</summary>
[Activation(DisplayName = "GELU")]
public readonly partial struct Gelu
{
    private const double RootTwoOverPi = 0.7978845608028654;

    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => 0.5 * z * (1 + PortableMath.Tanh(RootTwoOverPi * (z + 0.044715 * z * z * z)));
}
