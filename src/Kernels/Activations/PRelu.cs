namespace Kernels.Activations;

/// <summary>The parametric rectified linear unit: its slope alpha below 0 is learned per layer, from 0.25 on (He et al. 2015).</summary>
[Activation(DisplayName = "PReLU")]
public readonly partial struct PRelu
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    /// <param name="alpha">The slope below 0.</param>
    public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z;
}
