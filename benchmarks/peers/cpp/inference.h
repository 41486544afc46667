#pragma once
#include "network.h"

#include <algorithm>

// Outputs for rows (x1, x2) of samples, a whole number of strips of four vectors.
template <class Activation, class T> [[gnu::noinline]] void infer(const Parameters<T>& network, const T* rows, T* outputs, int count)
{
    constexpr int strip = 4;
    for (int first = 0; first < count; first += strip * lanes<T>)
    {
        Vector<T> x1[strip], x2[strip], z3[strip];
        Layers<Activation, T, strip> layers;
        for (int v = 0; v < strip; v++)
            unpack(rows + 2 * (first + v * lanes<T>), x1[v], x2[v]);
        forward<strip, false>(network, x1, x2, 0, layers, z3);
        for (int v = 0; v < strip; v++)
            store(outputs + first + v * lanes<T>, in_order(sigmoid(z3[v])));
    }
}

// The output for one sample: here the units lie in the lanes.
template <class Activation, class T> [[gnu::noinline]] T infer_one(const Parameters<T>& network, const T* x)
{
    using V = Vector<T, std::min(BITS / 8, int(width * sizeof(T)))>;
    constexpr int lanes = lanes_of<V>, vectors = width / lanes;
    alignas(64) T h1[width];
    for (int v = 0; v < vectors; v++)
    {
        int unit = v * lanes;
        V z = x[0] * load<V>(network.w1[0] + unit) + (x[1] * load<V>(network.w1[1] + unit) + load<V>(network.b1 + unit));
        store(h1 + unit, Activation::apply(z, broadcast<V>(network.a1)));
    }

    // Sums over even and odd units apart: half as long to wait for.
    V even[vectors], odd[vectors];
    for (int v = 0; v < vectors; v++)
    {
        even[v] = load<V>(network.b2 + v * lanes);
        odd[v] = V{};
    }
    for (int from = 0; from < width; from += 2)
        for (int v = 0; v < vectors; v++)
        {
            even[v] += h1[from] * load<V>(network.w2[from] + v * lanes);
            odd[v] += h1[from + 1] * load<V>(network.w2[from + 1] + v * lanes);
        }

    V products = {};
    for (int v = 0; v < vectors; v++)
        products += Activation::apply(even[v] + odd[v], broadcast<V>(network.a2)) * load<V>(network.w3 + v * lanes);
    return sigmoid(broadcast<Vector<T, 16>>(lane_sum(products) + network.b3))[0];
}
