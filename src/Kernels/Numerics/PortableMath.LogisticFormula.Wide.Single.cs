using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <content>The same steps over vectors of 512 bits.</content>
    internal readonly partial struct SingleLogistic
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> NearZero(Vector512<float> x, ref Vector512<float> seen)
        {
            Vector512<float> shifted = MultiplyAdd(x, Vector512.Create(-Log2ESingle), BiasedShift);
            Vector512<float> minusN = shifted - Vector512.Create(BiasedShift);
            Vector512<float> r = Vector512.FusedMultiplyAdd(
                minusN, Vector512.Create(Log2LowSingle), Vector512.FusedMultiplyAdd(minusN, Vector512.Create(Log2HighSingle), x));
            seen |= (shifted.AsInt32() - Vector512.Create(LeastBits)).AsSingle();
            Vector512<float> t = Series(r);
            Vector512<float> numerator = t + r;
            return numerator / Vector512.FusedMultiplyAdd((shifted.AsInt32() << MantissaBitsSingle).AsSingle(), t - r, numerator);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Series(Vector512<float> r)
        {
            Vector512<float> square = r * r;
            return MultiplyAdd(square, MultiplyAdd(square, Vector512.Create(C4), C2), 2.0f);
        }
    }
}
