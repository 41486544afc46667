#pragma once
#include "activations.h"
#include "random.h"

#include <cmath>

constexpr int width = 8;

// The parameters of a 2-8-8-1 network, and those that the activations of its two layers may have. Of numbers it is a network; of vectors, a gradient that each lane has summed for itself.
template <class Number> struct alignas(64) Parameters
{
    Number w1[2][width], b1[width], w2[width][width], b2[width], w3[width], b3, a1, a2;

    static constexpr int before_b3 = 2 * width + width + width * width + width + width;
    Number* flat() { return &w1[0][0]; }
};

// Normal draws times sqrt(gain / fan-in); biases 0.
template <class T> Parameters<T> initial_network(Random& random, double gain)
{
    Parameters<T> network = {};
    for (auto& row : network.w1)
        for (T& weight : row)
            weight = T(random.normal() * std::sqrt(gain / 2));
    for (auto& row : network.w2)
        for (T& weight : row)
            weight = T(random.normal() * std::sqrt(gain / width));
    for (T& weight : network.w3)
        weight = T(random.normal() * std::sqrt(gain / width));
    return network;
}

// What the backward pass reads of some vectors of samples: the layers' outputs, [unit][vector], and what the activation keeps.
template <class Activation, class T, int vectors> struct Layers
{
    static constexpr int kept = Activation::kept;
    Vector<T> h1[width][vectors], h2[width][vectors], kept1[width][vectors][kept > 0 ? kept : 1], kept2[width][vectors][kept > 0 ? kept : 1];
};

// The forward pass of a strip of vectors, a lane a sample. The layers' outputs go to `layers` from vector `at` on, for a backward pass with what
// it needs; the logits are returned in z3. Eight sums are under way at a time: as many as two multipliers of latency four can use.
template <int strip, bool trains, class Activation, class T, int vectors>
INLINE void forward(const Parameters<T>& p, const Vector<T> (&x1)[strip], const Vector<T> (&x2)[strip], int at,
                    Layers<Activation, T, vectors>& layers, Vector<T> (&z3)[strip])
{
    using V = Vector<T>;
    constexpr int group = 8 / strip;
    auto activate = [](V z, V a, V* kept) { return trains ? Activation::forward(z, a, kept) : Activation::apply(z, a); };
    KEEP_LOOP
    for (int unit = 0; unit < width; unit++)
        UNROLL
        for (int v = 0; v < strip; v++)
        {
            V z = x1[v] * p.w1[0][unit] + (x2[v] * p.w1[1][unit] + p.b1[unit]);
            layers.h1[unit][at + v] = activate(z, broadcast<V>(p.a1), layers.kept1[unit][at + v]);
        }

    for (int v = 0; v < strip; v++)
        z3[v] = broadcast<V>(p.b3);
    KEEP_LOOP
    for (int first = 0; first < width; first += group)
    {
        keep_in_memory(layers.h1);
        V sums[group][strip];
        for (int unit = 0; unit < group; unit++)
            for (int v = 0; v < strip; v++)
                sums[unit][v] = broadcast<V>(p.b2[first + unit]);
        UNROLL
        for (int from = 0; from < width; from++)
            UNROLL
            for (int unit = 0; unit < group; unit++)
                UNROLL
                for (int v = 0; v < strip; v++)
                    sums[unit][v] += layers.h1[from][at + v] * p.w2[from][first + unit];
        for (int unit = 0; unit < group; unit++)
            for (int v = 0; v < strip; v++)
            {
                V h = activate(sums[unit][v], broadcast<V>(p.a2), layers.kept2[first + unit][at + v]);
                layers.h2[first + unit][at + v] = h;
                z3[v] += h * p.w3[first + unit];
            }
    }
}
