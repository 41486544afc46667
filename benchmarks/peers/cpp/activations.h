#pragma once
#include "functions.h"

// An activation h = f(z) of a parameter a, which most lack: `apply` for inference; `forward` also leaves `kept` vectors for the backward pass;
// `backward` gives the slope from them and h, and the derivative with respect to a where it is learned.

// Those whose slope follows from h.
template <class Self> struct FromOutput
{
    static constexpr int kept = 0;
    static constexpr bool learned = false;
    static constexpr double start = 0, initial_gain = 1;
    template <class V> static INLINE V forward(V z, V a, V*) { return Self::apply(z, a); }
};

// Those that keep their slope.
struct KeepsSlope
{
    static constexpr int kept = 1;
    static constexpr bool learned = false;
    static constexpr double start = 0, initial_gain = 2;
    template <class V> static INLINE V backward(V dh, V, const V* kept, V, V&) { return dh * kept[0]; }
};

struct Relu : FromOutput<Relu>
{
    static constexpr double initial_gain = 2;
    template <class V> static INLINE V apply(V z, V) { return maximum(z, V{}); }
    template <class V> static INLINE V backward(V dh, V h, const V*, V, V&) { return h > 0 ? dh : V{}; }
};

struct LeakyRelu : FromOutput<LeakyRelu>
{
    static constexpr double initial_gain = 2;
    template <class V> static INLINE V apply(V z, V) { return maximum(z, z * Lane<V>(0.01)); }
    template <class V> static INLINE V backward(V dh, V h, const V*, V, V&) { return h > 0 ? dh : dh * Lane<V>(0.01); }
};

struct PRelu
{
    static constexpr int kept = 1;
    static constexpr bool learned = true;
    static constexpr double start = 0.25, initial_gain = 2;
    template <class V> static INLINE V apply(V z, V a) { return z > 0 ? z : a * z; }
    template <class V> static INLINE V forward(V z, V a, V* kept) { return kept[0] = z, apply(z, a); }
    template <class V> static INLINE V backward(V dh, V, const V* kept, V a, V& by_a)
    {
        by_a = minimum(kept[0], V{});
        return kept[0] > 0 ? dh : dh * a;
    }
};

struct Elu : FromOutput<Elu>
{
    static constexpr double initial_gain = 2;
    template <class V> static INLINE V apply(V z, V) { return z > 0 ? z : expm1(z); }
    template <class V> static INLINE V backward(V dh, V h, const V*, V, V&) { return h > 0 ? dh : dh * h + dh; }
};

struct Sigmoid : FromOutput<Sigmoid>
{
    template <class V> static INLINE V apply(V z, V) { return sigmoid(z); }
    template <class V> static INLINE V backward(V dh, V h, const V*, V, V&) { return dh * (h - h * h); }
};

struct Tanh : FromOutput<Tanh>
{
    template <class V> static INLINE V apply(V z, V) { return tanh(z); }
    template <class V> static INLINE V backward(V dh, V h, const V*, V, V&) { return dh - dh * (h * h); }
};

struct Softplus : KeepsSlope
{
    template <class V> static INLINE V apply(V z, V a)
    {
        V slope;
        return softplus(z, slope);
    }
    template <class V> static INLINE V forward(V z, V, V* kept) { return softplus(z, kept[0]); }
};

// z s, s = sigmoid(z); the slope is s + h (1 - s).
struct Silu : KeepsSlope
{
    template <class V> static INLINE V apply(V z, V) { return z * sigmoid(z); }
    template <class V> static INLINE V forward(V z, V, V* kept)
    {
        V s = sigmoid(z), h = z * s;
        kept[0] = s + (h - h * s);
        return h;
    }
};

// z s, s = sigmoid(a z): the slope is s + a h (1 - s), by a it is z h (1 - s).
struct Swish
{
    static constexpr int kept = 2;
    static constexpr bool learned = true;
    static constexpr double start = 1, initial_gain = 2;
    template <class V> static INLINE V apply(V z, V a) { return z * sigmoid(a * z); }
    template <class V> static INLINE V forward(V z, V a, V* kept)
    {
        V s = sigmoid(a * z), h = z * s, rest = h - h * s;
        kept[0] = s + a * rest;
        kept[1] = z * rest;
        return h;
    }
    template <class V> static INLINE V backward(V dh, V, const V* kept, V, V& by_a)
    {
        by_a = kept[1];
        return dh * kept[0];
    }
};

// z s, s = (1 + tanh(u)) / 2 = sigmoid(2 u), u = sqrt(2 / pi) (z + 0.044715 z^3): the slope is s + 2 h (1 - s) u'.
struct Gelu : KeepsSlope
{
    template <class V> static INLINE V apply(V z, V) { return z * sigmoid(z * (z * z * Lane<V>(0.0713548162726009) + Lane<V>(1.5957691216057308))); }
    template <class V> static INLINE V forward(V z, V, V* kept)
    {
        V square = z * z, s = sigmoid(z * (square * Lane<V>(0.0713548162726009) + Lane<V>(1.5957691216057308))), h = z * s;
        kept[0] = s + (h - h * s) * (square * Lane<V>(3 * 0.0713548162726009) + Lane<V>(1.5957691216057308));
        return h;
    }
};

// z s, s = (1 + erf(z / sqrt 2)) / 2: the slope is s + z e^(-z^2 / 2) / sqrt(2 pi).
struct GeluErf : KeepsSlope
{
    template <class V> static INLINE V distribution(V z) { return erf(z * Lane<V>(0.7071067811865476)) * Lane<V>(0.5) + Lane<V>(0.5); }
    template <class V> static INLINE V apply(V z, V) { return z * distribution(z); }
    template <class V> static INLINE V forward(V z, V, V* kept)
    {
        V s = distribution(z);
        kept[0] = s + z * exp(z * z * Lane<V>(-0.5)) * Lane<V>(0.3989422804014327);
        return z * s;
    }
};
