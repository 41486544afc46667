using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>The Gaussian error linear unit z P(X &lt;= z) for a standard normal X, by the error function (Hendrycks and Gimpel 2016).</summary>
[Activation(DisplayName = "GELU (erf)")]
public readonly partial struct GeluErf
{
    private const double RootTwo = 1.4142135623730951;

    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => 0.5 * z * (1 + PortableMath.Erf(z / RootTwo));
}
