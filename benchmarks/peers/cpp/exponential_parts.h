#pragma once
#include "format.h"

// e^y = power (1 + leading + tail), and power is a power of 2.
template <class V> struct ExponentialParts
{
    V power, leading, tail;
};

// The reduction of Cody and Waite, and r + r^2 / 2 with what its rounding loses.
template <class V> INLINE ExponentialParts<V> exponential_parts(V y)
{
    using T = Lane<V>;
    using F = Format<T>;
    V shifted = y * T(0x1.71547652b82fep0) + F::shift;
    as_written(shifted);
    V n = shifted - F::shift, r = y - n * F::log2, rest = n * -F::log2_low, square = r * r;
    V half = r * T(0.5), leading = r * half + r, lost = r * half + (r - leading);
    V tail;
    if constexpr (sizeof(T) == 4)
    {
        V cubic = (((r * 0.0001988269796129316f + 0.0013926184037700295f) * r + 0.00833332072943449f) * r + 0.041666556149721146f) * r + 0.1666666716337204f;
        tail = square * r * cubic + lost;
    }
    else
    {
        V even = (((square * 2.510038549551032e-08 + 2.7557268459997064e-06) * square + 0.00019841269863053618) * square + 0.008333333333330062) * square
            + 0.16666666666666669;
        V odd = (((square * 2.0911236630261545e-09 + 2.755728296954995e-07) * square + 2.4801587317144498e-05) * square + 0.0013888888888886552) * square
            + 0.041666666666666664;
        tail = square * r * (r * odd + even) + lost;
    }
    return {power_of_two(shifted), leading, rest * (T(1) + leading + tail) + tail};
}
