#pragma once
#include <immintrin.h>

// Vectors of 256 bits, four doubles or eight floats. Compilers give __m256d and __m256 their arithmetic operators;
// here is what else the network needs, under one name for both.

template <class T> struct VectorOf;
template <> struct VectorOf<double> { using Type = __m256d; };
template <> struct VectorOf<float> { using Type = __m256; };

template <class T> using Vector = typename VectorOf<T>::Type;
template <class T> constexpr int lanes = sizeof(Vector<T>) / sizeof(T);

#define INLINE __attribute__((always_inline)) inline

// In front of loops: as a loop, compilers do not mix its passes until registers run out; unrolled, arrays become registers.
#ifdef __clang__
#define KEEP_LOOP _Pragma("clang loop unroll(disable)")
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define KEEP_LOOP _Pragma("GCC unroll 1")
#define UNROLL _Pragma("GCC unroll 8")
#endif

// Compilers load what a loop reads again and again ahead of it and, out of registers, store it elsewhere; they cannot past this.
INLINE void keep_in_memory(const void* values) { asm volatile("" : : "r"(values) : "memory"); }

INLINE __m256d broadcast(double value) { return _mm256_set1_pd(value); }
INLINE __m256 broadcast(float value) { return _mm256_set1_ps(value); }

INLINE __m256d load(const double* at) { return _mm256_loadu_pd(at); }
INLINE __m256 load(const float* at) { return _mm256_loadu_ps(at); }

INLINE void store(double* at, __m256d value) { _mm256_storeu_pd(at, value); }
INLINE void store(float* at, __m256 value) { _mm256_storeu_ps(at, value); }

INLINE __m256d maximum(__m256d a, __m256d b) { return _mm256_max_pd(a, b); }
INLINE __m256 maximum(__m256 a, __m256 b) { return _mm256_max_ps(a, b); }

INLINE __m256d minimum(__m256d a, __m256d b) { return _mm256_min_pd(a, b); }
INLINE __m256 minimum(__m256 a, __m256 b) { return _mm256_min_ps(a, b); }

INLINE __m256d magnitude(__m256d a) { return _mm256_andnot_pd(broadcast(-0.0), a); }
INLINE __m256 magnitude(__m256 a) { return _mm256_andnot_ps(broadcast(-0.0f), a); }

// value where the condition is above 0, else 0.
INLINE __m256d where_positive(__m256d condition, __m256d value)
{
    return _mm256_and_pd(_mm256_cmp_pd(condition, _mm256_setzero_pd(), _CMP_GT_OQ), value);
}
INLINE __m256 where_positive(__m256 condition, __m256 value)
{
    return _mm256_and_ps(_mm256_cmp_ps(condition, _mm256_setzero_ps(), _CMP_GT_OQ), value);
}

// The sums of the lanes of as many vectors as a vector has lanes, in one vector.
INLINE __m256d lane_sums(const __m256d* v)
{
    __m256d ab = _mm256_hadd_pd(v[0], v[1]);
    __m256d cd = _mm256_hadd_pd(v[2], v[3]);
    return _mm256_permute2f128_pd(ab, cd, 0x21) + _mm256_blend_pd(ab, cd, 0b1100);
}
INLINE __m256 lane_sums(const __m256* v)
{
    __m256 abcd = _mm256_hadd_ps(_mm256_hadd_ps(v[0], v[1]), _mm256_hadd_ps(v[2], v[3]));
    __m256 efgh = _mm256_hadd_ps(_mm256_hadd_ps(v[4], v[5]), _mm256_hadd_ps(v[6], v[7]));
    return _mm256_permute2f128_ps(abcd, efgh, 0x21) + _mm256_blend_ps(abcd, efgh, 0b11110000);
}

INLINE double lane_sum(__m256d v) { return (v[0] + v[1]) + (v[2] + v[3]); }
INLINE float lane_sum(__m256 v) { return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7])); }

INLINE void multiply(__m256d& product, __m256d factor) { product *= factor; }
INLINE void multiply(__m256d& product, __m256 factor)
{
    product *= _mm256_cvtps_pd(_mm256_castps256_ps128(factor)) * _mm256_cvtps_pd(_mm256_extractf128_ps(factor, 1));
}

// Rows (x1, x2) as columns. The samples stand in the order that is quickest to make; in_order puts results back into theirs.
INLINE void unpack(const double* rows, __m256d& x1, __m256d& x2)
{
    __m256d low = load(rows), high = load(rows + 4);
    x1 = _mm256_unpacklo_pd(low, high);
    x2 = _mm256_unpackhi_pd(low, high);
}
INLINE void unpack(const float* rows, __m256& x1, __m256& x2)
{
    __m256 low = load(rows), high = load(rows + 8);
    x1 = _mm256_shuffle_ps(low, high, 0b10001000);
    x2 = _mm256_shuffle_ps(low, high, 0b11011101);
}
INLINE __m256d in_order(__m256d v) { return _mm256_permute4x64_pd(v, 0b11011000); }
INLINE __m256 in_order(__m256 v) { return _mm256_castpd_ps(_mm256_permute4x64_pd(_mm256_castps_pd(v), 0b11011000)); }
