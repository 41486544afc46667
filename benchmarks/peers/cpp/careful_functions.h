#pragma once
#include "exponential_parts.h"
#include "series.h"

// To 1 ulp, the logistic function to 2.5 unless more is asked for: what PortableMath computed before it gave up digits for speed, and its logistic
// function. Built without -fassociative-math: the order of additions counts. Single precision of all but the logistic function and tanh is computed in
// double and rounded once.

template <class V, class Function> INLINE V in_double(V z, Function function)
{
    typedef float Half __attribute__((vector_size(sizeof(V) / 2)));
    using Wide = Vector<double, sizeof(V)>;
    Half halves[2];
    std::memcpy(halves, &z, sizeof z);
    for (Half& half : halves)
        half = __builtin_convertvector(function(__builtin_convertvector(half, Wide)), Half);
    std::memcpy(&z, halves, sizeof z);
    return z;
}

template <class V> constexpr bool is_single = sizeof(Lane<V>) == 4;
template <class V> INLINE V with_sign_of(V sign, V value) { return (V)((Whole<V>)value | ((Whole<V>)sign & (Whole<V>)broadcast<V>(Lane<V>(-0.0)))); }

template <class V> INLINE V exp(V z)
{
    if constexpr (is_single<V>)
        return in_double(z, [](auto wide) { return exp(wide); });
    else
    {
        ExponentialParts<V> e = exponential_parts(minimum(maximum(z, broadcast<V>(-700)), broadcast<V>(700)));
        V sum = 1.0 + e.leading;
        return e.power * (sum + (1.0 - sum + e.leading + e.tail));
    }
}

template <class V> INLINE V expm1(V z)
{
    if constexpr (is_single<V>)
        return in_double(z, [](auto wide) { return expm1(wide); });
    else
    {
        ExponentialParts<V> e = exponential_parts(minimum(maximum(z, broadcast<V>(-40)), broadcast<V>(700)));
        V offset = e.power - 1.0, scaled = e.power * e.leading, high = offset + scaled;
        V low = e.power - offset - 1.0 + (offset - high + scaled);
        V result = high + (e.power * e.tail + low);
        return magnitude(z) < 0x1p-54 ? z : result;
    }
}

// (high + low) / (bottom + bottom_low): the quotient of the high parts, corrected by its remainder and the low parts.
template <class V> INLINE V quotient(V high, V low, V bottom, V bottom_low)
{
    V reciprocal = Lane<V>(1) / bottom, q = high * reciprocal;
    V remainder = (high - q * bottom) + (low - q * bottom_low);
    return remainder * reciprocal + q;
}

template <class V> INLINE V tanh(V z)
{
    using T = Lane<V>;
    V size = magnitude(z), y = minimum(size, broadcast<V>(is_single<V> ? T(8.48) : T(18.53)));
    ExponentialParts<V> e = exponential_parts(y + y);
    V expm1 = e.leading + e.tail, tail = e.tail + (e.leading - expm1), scaled = e.power * expm1;
    V below = e.power - T(1), above = e.power + T(1), top = below + scaled, bottom = above + scaled;
    V top_low = e.power * tail + (below - top + scaled);
    V bottom_low = e.power * tail + (e.power - above + T(1) + (above - bottom + scaled));
    V result = quotient(top, top_low, bottom, bottom_low);
    return with_sign_of(z, size > (is_single<V> ? T(9.010913) : T(19.061547465398498)) ? broadcast<V>(1) : result);
}

#ifdef LOGISTIC_TO_1_ULP
// With u = e^-|z| as an unevaluated sum: 1 / (1 + u), or u / (1 + u) where z is negative.
template <class V> INLINE V sigmoid(V z)
{
    using T = Lane<V>;
    ExponentialParts<V> e = exponential_parts(maximum(-magnitude(z), broadcast<V>(-Format<T>::limit)));
    V expm1 = e.leading + e.tail, tail = e.tail + (e.leading - expm1), scaled = e.power * expm1;
    V u = e.power + scaled, u_low = e.power * tail + (e.power - u + scaled);
    V bottom = u + T(1), bottom_low = T(1) - bottom + u + u_low;
    return quotient<V>(z < 0 ? u : broadcast<V>(1), z < 0 ? u_low : V{}, bottom, bottom_low);
}
#else
// With z = n log(2) + r and t = r coth(r / 2): (t + r) / ((t + r) + 2^-n (t - r)), to 2.5 ulp.
template <class V> INLINE V sigmoid(V z)
{
    using T = Lane<V>;
    using F = Format<T>;
    z = minimum(maximum(z, broadcast<V>(-F::limit)), broadcast<V>(is_single<V> ? T(18) : T(40)));
    V shifted = F::shift - z * T(0x1.71547652b82fep0);
    as_written(shifted);
    V minus_n = shifted - F::shift, r = minus_n * F::log2_low + (minus_n * F::log2 + z), square = r * r, t;
    if constexpr (is_single<V>)
        t = (square * -0.002769852988421917f + 0.16666655242443085f) * square + 2.0f;
    else
    {
        V high = square * 4.1437662804024295e-08 - 1.6534060033836456e-06, middle = square * 6.613756471622828e-05 - 0.0027777777777564404;
        t = (high * (square * square) + middle) * (square * square) + (square * 0.1666666666666666 + 2.0);
    }
    V numerator = t + r;
    return numerator / (power_of_two(shifted) * (t - r) + numerator);
}
#endif

template <class V> INLINE V softplus(V z, V& slope)
{
    if constexpr (is_single<V>)
    {
        slope = sigmoid(z);
        return in_double(z, [](auto wide) { decltype(wide) unused; return softplus(wide, unused); });
    }
    else
    {
        ExponentialParts<V> e = exponential_parts(maximum(-magnitude(z), broadcast<V>(-700)));
        V sum = 1.0 + e.leading, tail = 1.0 - sum + e.leading + e.tail, unscaled = sum + tail;
        V u = e.power * unscaled, u_low = e.power * (sum - unscaled + tail);
        slope = (z > 0 ? broadcast<V>(1) : u) / (u + 1.0);
        LogarithmParts<V> log = logarithm_of_one_plus(u, u_low);
        // max(z, 0) is added last, with what that loses.
        V straight = maximum(z, V{}), total = straight + log.high, added = total - straight;
        V lost = straight - (total - added) + (log.high - added);
        return z > 40.0 ? z : total + (lost + log.low);
    }
}

template <class V> INLINE V erf(V z)
{
    if constexpr (is_single<V>)
        return in_double(z, [](auto wide) { return erf(wide); });
    else
    {
        V y = minimum(magnitude(z), broadcast<V>(6));
        return with_sign_of(z, y < 0.875 ? erf_near_zero(y) : -expm1(log_of_erfc(y)));
    }
}
