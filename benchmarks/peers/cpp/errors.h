#pragma once
#include "activations.h"
#include "random.h"

#include <algorithm>
#include <stdexcept>
#include <string>

// The largest error in ulp that is seen of an activation's function, over `count` arguments of all sizes up to `limit`. The truth has 64 bits.
template <class T, class Function> double largest_error(double limit, Function function, long double (*truth)(long double))
{
    using V = Vector<T>;
    constexpr int count = 1 << 18, digits = sizeof(T) == 8 ? 53 : 24;
    Random random(7);
    double largest = 0;
    for (int at = 0; at < count; at += lanes<T>)
    {
        V z;
        for (int lane = 0; lane < lanes<T>; lane++)
            z[lane] = T((lane % 2 == 0 ? 1 : -1) * limit * (at % 3 == 0 ? random.uniform() : std::pow(random.uniform(), 4)));
        V values = function(z);
        for (int lane = 0; lane < lanes<T>; lane++)
        {
            long double expected = truth(static_cast<long double>(z[lane]));
            if (expected == 0)
                continue;
            int exponent;
            std::frexp(expected, &exponent);
            largest = std::max(largest, double(std::abs(static_cast<long double>(values[lane]) - expected) * std::ldexp(1.0L, digits - exponent)));
        }
    }
    return largest;
}

template <class T> double largest_error(const std::string& activation)
{
    using V = Vector<T>;
    if (activation == "tanh")
        return largest_error<T>(20, [](V z) { return tanh(z); }, [](long double z) { return std::tanh(z); });
    if (activation == "elu")
        return largest_error<T>(36, [](V z) { return expm1(z); }, [](long double z) { return std::expm1(z); });
    if (activation == "softplus")
        return largest_error<T>(36, [](V z) { V slope; return softplus(z, slope); }, [](long double z) { return std::log1p(std::exp(z)); });
    if (activation == "gelu-erf")
        return largest_error<T>(6, [](V z) { return erf(z); }, [](long double z) { return std::erf(z); });
    if (activation == "sigmoid")
        return largest_error<T>(36, [](V z) { return sigmoid(z); }, [](long double z) { return 1 / (1 + std::exp(-z)); });
    throw std::invalid_argument(activation);
}
