using Kernels;

namespace App;

[Activation]
public readonly partial struct Mish
{
    public static double Value(double z) => z * Math.Tanh(Math.Log(1 + Math.Exp(z)));
}

[Activation]
public readonly partial struct TwoKinks
{
    public static double Value(double z) => z < -1 ? -0.1 * z - 1.1 : z > 1 ? 0.5 * z + 0.5 : z;
}
