using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <content>The same steps over vectors of 512 bits: there is no type over both lengths.</content>
    internal readonly partial struct DoubleLogistic
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> NearZero(Vector512<double> x, ref Vector512<double> seen)
        {
            Vector512<double> shifted = MultiplyAdd(x, Vector512.Create(-Log2E), BiasedShift);
            Vector512<double> minusN = shifted - Vector512.Create(BiasedShift);
            Vector512<double> r = Vector512.FusedMultiplyAdd(
                minusN, Vector512.Create(Log2Low), Vector512.FusedMultiplyAdd(minusN, Vector512.Create(Log2High), x));
            seen |= (shifted.AsInt64() - Vector512.Create(LeastBits)).AsDouble();
            Vector512<double> t = Series(r);
            Vector512<double> numerator = t + r;
            return numerator / Vector512.FusedMultiplyAdd((shifted.AsInt64() << MantissaBits).AsDouble(), t - r, numerator);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Series(Vector512<double> r)
        {
            Vector512<double> square = r * r;
            Vector512<double> fourth = square * square;
            Vector512<double> low = MultiplyAdd(Vector512.Create(C2), square, 2.0);
            Vector512<double> middle = MultiplyAdd(Vector512.Create(C6), square, C4);
            Vector512<double> high = MultiplyAdd(Vector512.Create(C10), square, C8);
            return Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(high, fourth, middle), fourth, low);
        }
    }
}
