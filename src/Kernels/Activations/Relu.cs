using System;

namespace Kernels.Activations;

/// <summary>The rectified linear unit max(0, z); its derivative at 0 is 0 (Nair and Hinton 2010).</summary>
[Activation(DisplayName = "ReLU")]
public readonly partial struct Relu
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    public static double Value(double z) => Math.Max(0, z);
}
