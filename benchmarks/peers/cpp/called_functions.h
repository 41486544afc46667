#pragma once
#include "library_functions.h"

// The functions of a library, called.

template <class V> INLINE V exp(V z) { return library::exp(z); }
template <class V> INLINE V expm1(V z) { return library::expm1(z); }
template <class V> INLINE V tanh(V z) { return library::tanh(z); }
template <class V> INLINE V erf(V z) { return library::erf(z); }
template <class V> INLINE V sigmoid(V z) { return Lane<V>(1) / (Lane<V>(1) + library::exp(-z)); }

// max(z, 0) + log(1 + u), u = e^-|z|. The slope is the logistic function.
template <class V> INLINE V softplus(V z, V& slope)
{
    V u = library::exp(-magnitude(z));
    slope = (z > 0 ? broadcast<V>(1) : u) / (u + Lane<V>(1));
    return maximum(z, V{}) + library::log1p(u);
}
