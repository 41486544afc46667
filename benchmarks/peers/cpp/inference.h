#pragma once
#include "network.h"

// Outputs for rows (x1, x2) of samples, a whole number of strips of 16 doubles or 32 floats.
template <class Activation, class T> [[gnu::noinline]] void infer(const Parameters<T>& network, const T* rows, T* outputs, int count)
{
    constexpr int strip = 4;
    for (int first = 0; first < count; first += strip * lanes<T>)
    {
        Vector<T> x1[strip], x2[strip], h1[width][strip], h2[width][strip], z3[strip];
        for (int v = 0; v < strip; v++)
            unpack(rows + 2 * (first + v * lanes<T>), x1[v], x2[v]);
        forward<strip, Activation>(network, x1, x2, 0, h1, h2, z3);
        for (int v = 0; v < strip; v++)
            store(outputs + first + v * lanes<T>, in_order(sigmoid(z3[v])));
    }
}

// The output for one sample: here the units lie in the lanes.
template <class Activation, class T> [[gnu::noinline]] T infer_one(const Parameters<T>& network, const T* x)
{
    constexpr int vectors = width / lanes<T>;
    alignas(32) T h1[width];
    for (int v = 0; v < vectors; v++)
    {
        int unit = v * lanes<T>;
        Vector<T> z = broadcast(x[0]) * load(network.w1[0] + unit) + (broadcast(x[1]) * load(network.w1[1] + unit) + load(network.b1 + unit));
        store(h1 + unit, Activation::apply(z));
    }

    // Sums over even and odd units apart: half as long to wait for.
    Vector<T> even[vectors], odd[vectors];
    for (int v = 0; v < vectors; v++)
    {
        even[v] = load(network.b2 + v * lanes<T>);
        odd[v] = Vector<T>{};
    }
    for (int from = 0; from < width; from += 2)
        for (int v = 0; v < vectors; v++)
        {
            even[v] += broadcast(h1[from]) * load(network.w2[from] + v * lanes<T>);
            odd[v] += broadcast(h1[from + 1]) * load(network.w2[from + 1] + v * lanes<T>);
        }

    Vector<T> products = {};
    for (int v = 0; v < vectors; v++)
        products += Activation::apply(even[v] + odd[v]) * load(network.w3 + v * lanes<T>);
    return sigmoid(broadcast(lane_sum(products) + network.b3))[0];
}
