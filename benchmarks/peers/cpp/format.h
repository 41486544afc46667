#pragma once
#include "vectors.h"

// What has been computed so far is not to be mixed with what follows: -ffast-math would undo a rounding.
template <class V> INLINE void as_written(V& value) { asm("" : "+v"(value)); }

// What differs between the precisions. Adding `shift`, 1.5 times the first number without a fraction, rounds to a whole number and leaves it in
// the low bits. Beyond `limit` a power of 2 would leave its range. The logarithm of 2 stands there
// twice: ln2_high with zeros behind, so that its products are exact, for those who round them; log2 as near as can be, for fused multiply-adds.
template <class T> struct Format;
template <> struct Format<double>
{
    static constexpr double shift = 0x1.8p52, limit = 700, ln2_high = 0x1.62e42fefa3800p-1, ln2_low = 0x1.ef35793c76730p-45;
    static constexpr double log2 = 0x1.62e42fefa39efp-1, log2_low = 0x1.abc9e3b39803fp-56;
    static constexpr int bias = 1023, fraction = 52;
};
template <> struct Format<float>
{
    static constexpr float shift = 0x1.8p23f, limit = 80, ln2_high = 0x1.62e400p-1f, ln2_low = 0x1.7f7d1cp-20f;
    static constexpr float log2 = 0.693147182f, log2_low = -1.90465421e-09f;
    static constexpr int bias = 127, fraction = 23;
};

// 2^n, n in the low bits of a number that `shift` was added to.
template <class V> INLINE V power_of_two(V shifted)
{
    using F = Format<Lane<V>>;
    return (V)(((Whole<V>)shifted + F::bias) << F::fraction);
}
