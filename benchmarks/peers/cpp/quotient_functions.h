#pragma once
#include "format.h"
#include "library_functions.h"

// The fastest mathematics that one writes for these activations: quotients of two polynomials, divided only once.

// e^z = power (even + odd) / (even - odd).
template <class V> struct Exponential
{
    V power, even, odd;
    INLINE V numerator() const { return power * (even + odd); }
    INLINE V denominator() const { return even - odd; }
    // Numerator less denominator, without the cancellation near 0.
    INLINE V difference() const { return (power - Lane<V>(1)) * even + (power + Lane<V>(1)) * odd; }
};

// With z = n ln 2 + r, |r| <= ln 2 / 2, power is 2^n and the rest the Pade approximant [6/6] of e^r (error 2e-19), in single precision [3/3]
// (error 6e-9).
template <class V> INLINE Exponential<V> exponential(V z)
{
    using T = Lane<V>;
    using F = Format<T>;
    z = maximum(minimum(z, broadcast<V>(F::limit)), broadcast<V>(-F::limit));
    V shifted = z * T(0x1.71547652b82fep0) + F::shift;
    as_written(shifted);
    V n = shifted - F::shift;
    as_written(n);
    V r = z - n * F::ln2_high;
    as_written(r);
    r -= n * F::ln2_low;
    V power = power_of_two(shifted);

    V s = r * r;
    if constexpr (sizeof(T) == 8)
        return {power, ((s + 840.0) * s + 75600.0) * s + 665280.0, r * ((s * 42.0 + 10080.0) * s + 332640.0)};
    else
        return {power, s * 12.0f + 120.0f, r * (s + 60.0f)};
}

template <class V> INLINE V sigmoid(V z)
{
    Exponential<V> e = exponential(z);
    V p = e.numerator();
    return p / (p + e.denominator());
}

template <class V> INLINE V tanh(V z)
{
    Exponential<V> e = exponential(z + z);
    return e.difference() / (e.numerator() + e.denominator());
}

template <class V> INLINE V expm1(V z)
{
    Exponential<V> e = exponential(z);
    return e.difference() / e.denominator();
}

template <class V> INLINE V exp(V z)
{
    Exponential<V> e = exponential(z);
    return e.numerator() / e.denominator();
}

// max(z, 0) + log(1 + u), u = e^-|z| = p / q: 2 artanh(s), s = p / (p + 2 q), by a polynomial in s^2 fitted at Chebyshev's points (relative
// errors 5e-17 and 4e-9). The slope is the logistic function.
template <class V> INLINE V softplus(V z, V& slope)
{
    using T = Lane<V>;
    Exponential<V> e = exponential(-magnitude(z));
    V p = e.numerator(), q = e.denominator();
    V s = p / (p + q + q), t = s * s, sum;
    if constexpr (sizeof(T) == 8)
    {
        constexpr double coefficients[] = {
            0x1.6c26693a7c095p-4, 0x1.94b79523b2fbbp-5, 0x1.1659956da410fp-4, 0x1.3aa5e932d3628p-4, 0x1.74628d4f43596p-4,
            0x1.c71c47af989fdp-4, 0x1.2492498161ca5p-3, 0x1.99999998ca58bp-3, 0x1.5555555555aeep-2, 1};
        sum = broadcast<V>(coefficients[0]);
        UNROLL
        for (int i = 1; i < 10; i++)
            sum = sum * t + coefficients[i];
    }
    else
    {
        constexpr float coefficients[] = {0x1.2055eep-3f, 0x1.1e5cfcp-3f, 0x1.99da14p-3f, 0x1.5554e2p-2f, 1};
        sum = broadcast<V>(coefficients[0]);
        UNROLL
        for (int i = 1; i < 5; i++)
            sum = sum * t + coefficients[i];
    }
    slope = (z > 0 ? q : p) / (p + q);
    return maximum(z, V{}) + (s + s) * sum;
}

template <class V> INLINE V erf(V z) { return library::erf(z); }
