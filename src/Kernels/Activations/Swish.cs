using Kernels.Numerics;

namespace Kernels.Activations;

/// <summary>Swish z / (1 + e^(-beta z)): its steepness beta is learned per layer, from 1 on (Ramachandran, Zoph and Le 2017).</summary>
[Activation]
public readonly partial struct Swish
{
    /// <summary>The output of a unit.</summary>
    /// <param name="z">The pre-activation.</param>
    /// <param name="beta">The steepness.</param>
    public static double Value(double z, double beta = 1) => z / (1 + PortableMath.Exp(-beta * z));
}
