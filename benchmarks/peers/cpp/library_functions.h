#pragma once
#include "vectors.h"

// Functions of glibc's vector library or of SLEEF, as overloads of one name.
#if BITS == 512
#define FUNCTION_512(name, doubles, floats) \
    extern "C" Vector<double, 64> doubles(Vector<double, 64>); \
    extern "C" Vector<float, 64> floats(Vector<float, 64>); \
    namespace library \
    { \
    INLINE Vector<double, 64> name(Vector<double, 64> z) { return doubles(z); } \
    INLINE Vector<float, 64> name(Vector<float, 64> z) { return floats(z); } \
    }
#else
#define FUNCTION_512(name, doubles, floats)
#endif

// A vector of 128 bits takes the lower half of one of 256.
template <class V, class Whole = Vector<Lane<V>, 32>> INLINE Whole upper_half_empty(V half)
{
    Whole whole = {};
    std::memcpy(&whole, &half, sizeof half);
    return whole;
}
template <class V, class Half = Vector<Lane<V>, 16>> INLINE Half lower_half(V whole)
{
    Half half;
    std::memcpy(&half, &whole, sizeof half);
    return half;
}
#define FUNCTION_256(name, doubles, floats) \
    extern "C" Vector<double, 32> doubles(Vector<double, 32>); \
    extern "C" Vector<float, 32> floats(Vector<float, 32>); \
    namespace library \
    { \
    INLINE Vector<double, 32> name(Vector<double, 32> z) { return doubles(z); } \
    INLINE Vector<float, 32> name(Vector<float, 32> z) { return floats(z); } \
    INLINE Vector<double, 16> name(Vector<double, 16> z) { return lower_half(doubles(upper_half_empty(z))); } \
    INLINE Vector<float, 16> name(Vector<float, 16> z) { return lower_half(floats(upper_half_empty(z))); } \
    }

#define LIBRARY_FUNCTION(name, d8, f16, d4, f8) FUNCTION_512(name, d8, f16) FUNCTION_256(name, d4, f8)

#ifdef FUNCTIONS_SLEEF
// u10: to 1 ulp. For tanh there is one to 3.5 ulp, too; nothing else here has that choice.
#define SLEEF_FUNCTION(name) \
    LIBRARY_FUNCTION(name, Sleef_##name##d8_u10avx512f, Sleef_##name##f16_u10avx512f, Sleef_##name##d4_u10avx2, Sleef_##name##f8_u10avx2)
SLEEF_FUNCTION(exp)
SLEEF_FUNCTION(expm1)
SLEEF_FUNCTION(tanh)
SLEEF_FUNCTION(log1p)
SLEEF_FUNCTION(erf)
#else
// To 4 ulp.
#define GLIBC_FUNCTION(name) LIBRARY_FUNCTION(name, _ZGVeN8v_##name, _ZGVeN16v_##name##f, _ZGVdN4v_##name, _ZGVdN8v_##name##f)
GLIBC_FUNCTION(exp)
GLIBC_FUNCTION(expm1)
GLIBC_FUNCTION(tanh)
GLIBC_FUNCTION(log1p)
GLIBC_FUNCTION(erf)
#endif
