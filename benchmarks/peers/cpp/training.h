#pragma once
#include "network.h"
#include "samples.h"

#include <algorithm>
#include <cmath>

constexpr int batch_size = 64;

// Stochastic gradient descent. All buffers of a batch lie in the first cache. Lanes are samples; each phase is a function of its own, as
// compilers run out of registers when they mix two.
template <class T, class Activation> class Trainer
{
    using V = Vector<T>;
    static constexpr int vectors = batch_size / lanes<T>;

    Layers<Activation, T, vectors> layers;
    V dz1[width][vectors], dz2[width][vectors], dz3[vectors];
    Parameters<V> gradient;
    Samples<T> ordered;

public:
    Parameters<T> network;

    // Passes over the samples in the given order, with an update after each batch; returns the mean of the batches' losses.
    double epoch(const Samples<T>& samples, const uint16_t* order, T learning_rate)
    {
        for (int at = 0; at < sample_count; at++)
        {
            ordered.x1[at] = samples.x1[order[at]];
            ordered.x2[at] = samples.x2[order[at]];
            ordered.y[at] = samples.y[order[at]];
        }
        double loss = 0;
        for (int first = 0; first < sample_count; first += batch_size)
            loss += step(ordered.x1 + first, ordered.x2 + first, ordered.y + first, std::min(batch_size, sample_count - first), learning_rate);
        return loss / ((sample_count + batch_size - 1) / batch_size);
    }

private:
    double step(const T* x1, const T* x2, const T* y, int count, T learning_rate)
    {
        int used = (count + lanes<T> - 1) / lanes<T>;
        Vector<double> likelihood = broadcast<Vector<double>>(1);
        gradient.a1 = gradient.a2 = V{};
        int at = 0;
        for (; at + 4 <= used; at += 4)
            forward_and_backward<4>(x1, x2, y, at, count, likelihood);
        for (; at < used; at++)
            forward_and_backward<1>(x1, x2, y, at, count, likelihood);
        gradient_of_w2(used);
        gradient_of_layer1(x1, x2, used);
        gradient_of_output(used);
        descend(learning_rate / T(count));
        double loss = 0;
        for (int pair = 0; pair < lanes<double>; pair += 2)
            loss -= std::log(likelihood[pair] * likelihood[pair + 1]);
        return loss / count;
    }

    template <int strip> [[gnu::noinline]] void forward_and_backward(const T* x1, const T* x2, const T* y, int at, int count, Vector<double>& likelihood)
    {
        V x1s[strip], x2s[strip], z3[strip];
        for (int v = 0; v < strip; v++)
        {
            x1s[v] = load<V>(x1 + (at + v) * lanes<T>);
            x2s[v] = load<V>(x2 + (at + v) * lanes<T>);
        }
        forward<strip, true>(network, x1s, x2s, at, layers, z3);

        V dz[strip];
        for (int v = 0; v < strip; v++)
        {
            dz[v] = sigmoid(z3[v]) - load<V>(y + (at + v) * lanes<T>);
            // Lanes behind the last sample must not move the gradient.
            for (int lane = count - (at + v) * lanes<T>; lane < lanes<T>; lane++)
                dz[v][lane] = 0;
            dz3[at + v] = dz[v];
            // One logarithm of many probabilities of the right label; at 1e-9 and above their products stay finite.
            multiply(likelihood, maximum(T(1) - magnitude(dz[v]), broadcast<V>(T(1e-9))));
        }
        backward<strip>(dz, at);
    }

    template <int strip> INLINE void backward(const V (&dz)[strip], int at)
    {
        constexpr int group = 8 / strip;
        for (int unit = 0; unit < width; unit++)
            for (int v = 0; v < strip; v++)
                dz2[unit][at + v] = activation_backward(dz[v] * network.w3[unit], layers.h2[unit][at + v], layers.kept2[unit][at + v], network.a2, gradient.a2);
        KEEP_LOOP
        for (int first = 0; first < width; first += group)
        {
            keep_in_memory(dz2);
            V sums[group][strip];
            UNROLL
            for (int to = 0; to < width; to++)
                UNROLL
                for (int unit = 0; unit < group; unit++)
                    UNROLL
                    for (int v = 0; v < strip; v++)
                    {
                        V product = dz2[to][at + v] * network.w2[first + unit][to];
                        sums[unit][v] = to == 0 ? product : sums[unit][v] + product;
                    }
            for (int unit = 0; unit < group; unit++)
                for (int v = 0; v < strip; v++)
                    dz1[first + unit][at + v] = activation_backward(
                        sums[unit][v], layers.h1[first + unit][at + v], layers.kept1[first + unit][at + v], network.a1, gradient.a1);
        }
    }

    // dz = dh f'(z), and the gradient of a learned parameter.
    static INLINE V activation_backward(V dh, V h, const V* kept, T a, V& da)
    {
        V by_a;
        V dz = Activation::backward(dh, h, kept, broadcast<V>(a), by_a);
        if constexpr (Activation::learned)
            da += dh * by_a;
        return dz;
    }

    // dW2 = h1 dz2 in tiles of 4 by 2: eight sums in registers, six loads for eight multiply-adds.
    [[gnu::noinline]] void gradient_of_w2(int used)
    {
        KEEP_LOOP
        for (int from = 0; from < width; from += 4)
            KEEP_LOOP
            for (int to = 0; to < width; to += 2)
            {
                V sums[4][2] = {};
                for (int v = 0; v < used; v++)
                    UNROLL
                    for (int i = 0; i < 4; i++)
                        UNROLL
                        for (int j = 0; j < 2; j++)
                            sums[i][j] += layers.h1[from + i][v] * dz2[to + j][v];
                for (int i = 0; i < 4; i++)
                    for (int j = 0; j < 2; j++)
                        gradient.w2[from + i][to + j] = sums[i][j];
            }
    }

    // dW1 = x dz1, db1 = dz1
    [[gnu::noinline]] void gradient_of_layer1(const T* x1, const T* x2, int used)
    {
        KEEP_LOOP
        for (int unit = 0; unit < width; unit += 4)
        {
            V w1x1[4] = {}, w1x2[4] = {}, b1[4] = {};
            for (int v = 0; v < used; v++)
                for (int i = 0; i < 4; i++)
                {
                    w1x1[i] += load<V>(x1 + v * lanes<T>) * dz1[unit + i][v];
                    w1x2[i] += load<V>(x2 + v * lanes<T>) * dz1[unit + i][v];
                    b1[i] += dz1[unit + i][v];
                }
            for (int i = 0; i < 4; i++)
            {
                gradient.w1[0][unit + i] = w1x1[i];
                gradient.w1[1][unit + i] = w1x2[i];
                gradient.b1[unit + i] = b1[i];
            }
        }
    }

    // db2 = dz2, dW3 = h2 dz3, db3 = dz3
    [[gnu::noinline]] void gradient_of_output(int used)
    {
        KEEP_LOOP
        for (int unit = 0; unit < width; unit += 4)
        {
            V b2[4] = {}, w3[4] = {};
            for (int v = 0; v < used; v++)
                for (int i = 0; i < 4; i++)
                {
                    b2[i] += dz2[unit + i][v];
                    w3[i] += dz3[v] * layers.h2[unit + i][v];
                }
            for (int i = 0; i < 4; i++)
            {
                gradient.b2[unit + i] = b2[i];
                gradient.w3[unit + i] = w3[i];
            }
        }
        gradient.b3 = V{};
        for (int v = 0; v < used; v++)
            gradient.b3 += dz3[v];
    }

    // The sums of the lanes, as many parameters at a time as a vector has lanes.
    [[gnu::noinline]] void descend(T rate)
    {
        int at = 0;
        for (; at + lanes<T> <= Parameters<T>::before_b3; at += lanes<T>)
            store(network.flat() + at, load<V>(network.flat() + at) - rate * lane_sums(gradient.flat() + at));
        for (; at < Parameters<T>::before_b3; at++)
            network.flat()[at] -= rate * lane_sum(gradient.flat()[at]);
        network.b3 -= rate * lane_sum(gradient.b3);
        if constexpr (Activation::learned)
        {
            network.a1 -= rate * lane_sum(gradient.a1);
            network.a2 -= rate * lane_sum(gradient.a2);
        }
    }
};
