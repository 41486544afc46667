namespace Kernels.Activations;

/// <summary>The leaky rectified linear unit, with slope 0.01 below 0 (Maas, Hannun and Ng 2013).</summary>
[Activation(DisplayName = "leaky ReLU")]
public readonly partial struct LeakyRelu
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => z > 0 ? z : 0.01 * z;
}
