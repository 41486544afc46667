#pragma once
#include <cmath>
#include <cstdint>
#include <utility>

// D. H. Lehmer's multiplicative generator with a state of 128 bits, of which it hands out the upper half.
class Random
{
    unsigned __int128 state;

public:
    explicit Random(uint64_t seed) : state((static_cast<unsigned __int128>(seed) << 64) | 1) {}

    [[gnu::always_inline]] uint64_t next()
    {
        state *= 0xda942042e4dd58b5;
        return static_cast<uint64_t>(state >> 64);
    }

    // A whole number below the bound from 32 random bits, by a product in place of a division (D. Lemire 2019).
    // The bias for 300 is below 1e-7.
    [[gnu::always_inline]] static uint32_t below(uint32_t bound, uint32_t bits) { return static_cast<uint32_t>((uint64_t(bits) * bound) >> 32); }

    // Fisher and Yates; a draw of 64 bits serves two exchanges.
    void shuffle(uint16_t* values, int count)
    {
        int last = count - 1;
        for (; last >= 2; last -= 2)
        {
            uint64_t bits = next();
            std::swap(values[last], values[below(last + 1, static_cast<uint32_t>(bits))]);
            std::swap(values[last - 1], values[below(last, static_cast<uint32_t>(bits >> 32))]);
        }
        if (last == 1)
            std::swap(values[1], values[below(2, static_cast<uint32_t>(next()))]);
    }

    double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

    // A standard normal draw, by G. E. P. Box and M. E. Muller.
    double normal()
    {
        double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return radius * std::cos(2 * M_PI * uniform());
    }
};
