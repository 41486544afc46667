using Kernels;

namespace Library;

[Activation]
public readonly partial struct Rational
{
    public static double Value(double z) => z * (1 + z) * (1 + z) / (2 + 2 * z * z);
}
