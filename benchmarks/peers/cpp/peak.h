#pragma once
#include "vectors.h"
#include "stopwatch.h"

// Multiply-adds a nanosecond, each lane counted: twelve sums under way, more than two multipliers of latency four or five can use, and nothing to load.
template <class T> double peak_multiply_adds()
{
    constexpr int sums = 12, passes = 100000;
    using V = Vector<T>;
    double fastest = fastest_nanoseconds(9, [] {
        V sum[sums] = {}, x = broadcast<V>(T(0.5)), y = broadcast<V>(T(0.25));
        // The compiler must not know that all sums are alike: it would compute one.
        asm volatile("" : "+v"(x), "+v"(y));
        for (int i = 0; i < sums; i++)
            asm volatile("" : "+v"(sum[i]));
        KEEP_LOOP
        for (int pass = 0; pass < passes; pass++)
            UNROLL
            for (int i = 0; i < sums; i++)
                sum[i] = sum[i] * x + y;
        for (int i = 0; i < sums; i++)
            asm volatile("" : : "v"(sum[i]));
    });
    return double(passes) * sums * lanes<T> / fastest;
}
