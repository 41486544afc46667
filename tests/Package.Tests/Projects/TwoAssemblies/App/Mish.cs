using Kernels;

namespace App;

[Activation]
public readonly partial struct Mish
{
    public static double Value(double z) => z * Math.Tanh(Math.Log(1 + Math.Exp(z)));
}
