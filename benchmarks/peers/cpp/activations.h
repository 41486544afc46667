#pragma once
#include "vectors.h"

// What has been computed so far is not to be mixed with what follows: -ffast-math would undo a rounding.
template <class V> INLINE void as_written(V& value) { asm("" : "+x"(value)); }

// 1 / (1 + e^-z), with -z = n ln 2 - r, |r| <= ln 2 / 2, and e^r = (even + odd) / (even - odd) by the Pade approximant [6/6] (error 2e-19).
INLINE __m256d sigmoid(__m256d z)
{
    // Beyond, a power of 2 would leave its range.
    z = maximum(minimum(z, broadcast(700.0)), broadcast(-700.0));
    // Adding 1.5 * 2^52 rounds to a whole number and leaves it in the low bits.
    const __m256d shift = broadcast(0x1.8p52);
    __m256d shifted = z * broadcast(-0x1.71547652b82fep0) + shift;
    as_written(shifted);
    __m256d n = shifted - shift;
    as_written(n);
    __m256d r = z + n * broadcast(0x1.62e42fefa39efp-1);
    __m256d power = _mm256_castsi256_pd(_mm256_slli_epi64(_mm256_add_epi64(_mm256_castpd_si256(shifted), _mm256_set1_epi64x(1023)), 52));

    __m256d s = r * r;
    __m256d odd = r * ((s * broadcast(42.0) + broadcast(10080.0)) * s + broadcast(332640.0));
    __m256d even = ((s + broadcast(840.0)) * s + broadcast(75600.0)) * s + broadcast(665280.0);
    __m256d numerator = even + odd;
    return numerator / (numerator + power * (even - odd));
}

// The same in single precision, with the approximant [3/3] (error 6e-9).
INLINE __m256 sigmoid(__m256 z)
{
    z = maximum(minimum(z, broadcast(80.0f)), broadcast(-80.0f));
    const __m256 shift = broadcast(0x1.8p23f);
    __m256 shifted = z * broadcast(-0x1.715476p0f) + shift;
    as_written(shifted);
    __m256 n = shifted - shift;
    as_written(n);
    __m256 r = z + n * broadcast(0x1.62e430p-1f);
    __m256 power = _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_add_epi32(_mm256_castps_si256(shifted), _mm256_set1_epi32(127)), 23));

    __m256 s = r * r;
    __m256 odd = r * (s + broadcast(60.0f));
    __m256 even = s * broadcast(12.0f) + broadcast(120.0f);
    __m256 numerator = even + odd;
    return numerator / (numerator + power * (even - odd));
}

// An activation: h = f(z), and dz = dh f'(z) from h.
struct Relu
{
    static constexpr double initial_gain = 2;
    template <class V> static INLINE V apply(V z) { return maximum(z, V{}); }
    template <class V> static INLINE V backward(V dh, V h) { return where_positive(h, dh); }
};

struct Sigmoid
{
    static constexpr double initial_gain = 1;
    template <class V> static INLINE V apply(V z) { return sigmoid(z); }
    template <class V> static INLINE V backward(V dh, V h) { return dh * (h - h * h); }
};
