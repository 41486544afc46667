#pragma once
#include "activations.h"
#include "random.h"

#include <cmath>

constexpr int width = 8;

// The parameters of a 2-8-8-1 network. Of numbers it is a network; of vectors, a gradient that each lane has summed for itself.
template <class Number> struct alignas(64) Parameters
{
    Number w1[2][width], b1[width], w2[width][width], b2[width], w3[width], b3;

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

// The forward pass of a strip of vectors, a lane a sample. The layers' outputs go to h1 and h2, [unit][vector], from vector `at` on;
// the logits are returned in z3. Eight sums are under way at a time: as many as two multipliers of latency four can use.
template <int strip, class Activation, class T, int vectors>
INLINE void forward(const Parameters<T>& p, const Vector<T> (&x1)[strip], const Vector<T> (&x2)[strip], int at,
                    Vector<T> (&h1)[width][vectors], Vector<T> (&h2)[width][vectors], Vector<T> (&z3)[strip])
{
    constexpr int group = 8 / strip;
    KEEP_LOOP
    for (int unit = 0; unit < width; unit++)
        UNROLL
        for (int v = 0; v < strip; v++)
        {
            Vector<T> z = x1[v] * broadcast(p.w1[0][unit]) + (x2[v] * broadcast(p.w1[1][unit]) + broadcast(p.b1[unit]));
            h1[unit][at + v] = Activation::apply(z);
        }

    for (int v = 0; v < strip; v++)
        z3[v] = broadcast(p.b3);
    KEEP_LOOP
    for (int first = 0; first < width; first += group)
    {
        keep_in_memory(h1);
        Vector<T> sums[group][strip];
        for (int unit = 0; unit < group; unit++)
            for (int v = 0; v < strip; v++)
                sums[unit][v] = broadcast(p.b2[first + unit]);
        UNROLL
        for (int from = 0; from < width; from++)
            UNROLL
            for (int unit = 0; unit < group; unit++)
                UNROLL
                for (int v = 0; v < strip; v++)
                    sums[unit][v] += h1[from][at + v] * broadcast(p.w2[from][first + unit]);
        for (int unit = 0; unit < group; unit++)
            for (int v = 0; v < strip; v++)
            {
                Vector<T> h = Activation::apply(sums[unit][v]);
                h2[first + unit][at + v] = h;
                z3[v] += h * broadcast(p.w3[first + unit]);
            }
    }
}
