using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The Gaussian error linear unit in its tanh form, within 5e-4 of <see cref="GeluErf"/> (Hendrycks and Gimpel 2016).</summary>
/// <remarks>
/// The paper writes z (1 + tanh(v)) / 2 with v = sqrt(2 / pi) (z + 0.044715 z^3). As (1 + tanh(v)) / 2 is the logistic function of 2 v, this is
/// the same, without the digits that 1 + tanh(v) loses far below 0.
/// </remarks>
[Activation(DisplayName = "GELU")]
public readonly partial struct Gelu
{
    private const double RootEightOverPi = 1.5957691216057308;
    private const double Cubic = 0.044715 * RootEightOverPi;

    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => z * PortableMath.Logistic(z * (RootEightOverPi + Cubic * (z * z)));
}
