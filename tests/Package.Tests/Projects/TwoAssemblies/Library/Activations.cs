using Kernels;

namespace Library;

[Activation]
public readonly partial struct Rational
{
    public static double Value(double z) => z * (1 + z) * (1 + z) / (2 + 2 * z * z);
}

[Activation]
public readonly partial struct BentExponential
{
    public static double Value(double z, double depth = 0.5, double bend = 1.25) => z > 0 ? z : depth * (Math.Exp(bend * z) - 1);
}
