#pragma once
#include <algorithm>
#include <chrono>
#include <limits>

// Repeats the work; the fastest repetition, which others on the machine disturbed least.
template <class Work> double fastest_nanoseconds(int repetitions, Work work)
{
    using Clock = std::chrono::steady_clock;
    // Not infinity: with -ffast-math compilers take it for granted that there is none.
    double fastest = std::numeric_limits<double>::max();
    for (int repetition = 0; repetition < repetitions; repetition++)
    {
        Clock::time_point begin = Clock::now();
        work();
        fastest = std::min(fastest, std::chrono::duration<double, std::nano>(Clock::now() - begin).count());
    }
    return fastest;
}
