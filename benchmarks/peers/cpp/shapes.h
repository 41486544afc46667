#pragma once
#include "activations.h"

#include <cmath>
#include <vector>

// A network 2-W-...-W-1 of `hidden` layers of W ReLU units and one logistic unit, compiled for its shape.
template <class T, int W, int hidden> class ShapeNetwork
{
    // Rows of weights are filled up to 128 bits.
    static constexpr int padded = std::max<int>(W, 16 / sizeof(T));
    // Sums under way: strip by unit_group vectors, as many as the registers hold beside their operands.
    static constexpr int strip = 4, unit_group = std::min(W, BITS == 512 ? 4 : 2);

    struct alignas(64) Layer
    {
        T weights[W][padded], biases[padded];
    };
    alignas(64) T w1[2][padded] = {}, b1[padded] = {}, last[padded] = {};
    T last_bias;
    Layer layers[hidden > 1 ? hidden - 1 : 1] = {};

public:
    // Parameters that every language computes alike, in the order of Kernels: weights [from, to], then biases, layer after layer.
    ShapeNetwork()
    {
        int index = 0;
        auto next = [&index](double scale) { return T(((index++ * 7919LL) % 1009 - 504) / 504.0 * scale); };
        auto fill = [&next](T* values, double scale) { for (int unit = 0; unit < W; unit++) values[unit] = next(scale); };
        for (T* row : w1)
            fill(row, std::sqrt(3.0));
        fill(b1, 0.1);
        for (int layer = 0; layer < hidden - 1; layer++)
        {
            for (T* row : layers[layer].weights)
                fill(row, std::sqrt(6.0 / W));
            fill(layers[layer].biases, 0.1);
        }
        fill(last, std::sqrt(6.0 / W));
        last_bias = next(0.1);
    }

    // Outputs for rows (x1, x2): any whole number of vectors of samples.
    [[gnu::noinline]] void infer(const T* rows, T* outputs, int count) const
    {
        int first = 0;
        for (; first + strip * lanes<T> <= count; first += strip * lanes<T>)
            tile<strip>(rows + 2 * first, outputs + first);
        for (; first < count; first += lanes<T>)
            tile<1>(rows + 2 * first, outputs + first);
    }

    // One sample: the units lie in the lanes.
    [[gnu::noinline]] T infer_one(const T* x) const
    {
        using V = Vector<T, std::min<int>(BITS / 8, padded * sizeof(T))>;
        constexpr int vectors = padded / lanes_of<V>;
        V sums[vectors];
        alignas(64) T h[padded];
        for (int v = 0; v < vectors; v++)
            sums[v] = x[0] * at<V>(w1[0], v) + (x[1] * at<V>(w1[1], v) + at<V>(b1, v));
        for (int layer = 0; layer < hidden - 1; layer++)
        {
            for (int v = 0; v < vectors; v++)
                store(h + v * lanes_of<V>, maximum(sums[v], V{}));
            // Sums over even and odd units apart: half as long to wait for.
            V odd[vectors] = {};
            for (int v = 0; v < vectors; v++)
                sums[v] = at<V>(layers[layer].biases, v);
            for (int from = 0; from < W; from += 2)
                UNROLL
                for (int v = 0; v < vectors; v++)
                {
                    sums[v] += h[from] * at<V>(layers[layer].weights[from], v);
                    if (W > 1)
                        odd[v] += h[from + 1] * at<V>(layers[layer].weights[from + 1], v);
                }
            for (int v = 0; v < vectors; v++)
                sums[v] += odd[v];
        }
        V products = {};
        for (int v = 0; v < vectors; v++)
            products += maximum(sums[v], V{}) * at<V>(last, v);
        return sigmoid(broadcast<Vector<T, 16>>(lane_sum(products) + last_bias))[0];
    }

private:
    template <class V> static INLINE V at(const T* row, int vector) { return load<V>(row + vector * lanes_of<V>); }

    template <int strip> INLINE void tile(const T* rows, T* outputs) const
    {
        using V = Vector<T>;
        V x1[strip], x2[strip], z[strip], buffers[2][W][strip];
        for (int v = 0; v < strip; v++)
            unpack(rows + 2 * v * lanes<T>, x1[v], x2[v]);
        KEEP_LOOP
        for (int unit = 0; unit < W; unit++)
            UNROLL
            for (int v = 0; v < strip; v++)
                buffers[0][unit][v] = maximum(x1[v] * w1[0][unit] + (x2[v] * w1[1][unit] + b1[unit]), V{});
        for (int layer = 0; layer < hidden - 1; layer++)
            product<strip>(layers[layer], buffers[layer % 2], buffers[1 - layer % 2]);
        for (int v = 0; v < strip; v++)
            z[v] = broadcast<V>(last_bias);
        for (int unit = 0; unit < W; unit++)
            for (int v = 0; v < strip; v++)
                z[v] += buffers[(hidden - 1) % 2][unit][v] * last[unit];
        for (int v = 0; v < strip; v++)
            store(outputs + v * lanes<T>, in_order(sigmoid(z[v])));
    }

    template <int strip> static INLINE void product(const Layer& layer, Vector<T> (&inputs)[W][strip], Vector<T> (&outputs)[W][strip])
    {
        using V = Vector<T>;
        KEEP_LOOP
        for (int first = 0; first < W; first += unit_group)
        {
            keep_in_memory(inputs);
            V sums[unit_group][strip];
            UNROLL
            for (int unit = 0; unit < unit_group; unit++)
                UNROLL
                for (int v = 0; v < strip; v++)
                    sums[unit][v] = broadcast<V>(layer.biases[first + unit]);
            KEEP_LOOP
            for (int from = 0; from < W; from++)
                UNROLL
                for (int unit = 0; unit < unit_group; unit++)
                    UNROLL
                    for (int v = 0; v < strip; v++)
                        sums[unit][v] += inputs[from][v] * layer.weights[from][first + unit];
            UNROLL
            for (int unit = 0; unit < unit_group; unit++)
                UNROLL
                for (int v = 0; v < strip; v++)
                    outputs[first + unit][v] = maximum(sums[unit][v], V{});
        }
    }
};
