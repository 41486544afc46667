#pragma once
#include <algorithm>
#include <chrono>
#include <limits>

// Repeats the work for a twentieth of a second; the fastest repetition, which others on the machine disturbed least.
template <class Work> double fastest_nanoseconds(Work work)
{
    using Clock = std::chrono::steady_clock;
    double fastest = std::numeric_limits<double>::infinity();
    for (Clock::time_point start = Clock::now(), begin = start; begin - start < std::chrono::milliseconds(50);)
    {
        work();
        Clock::time_point end = Clock::now();
        fastest = std::min(fastest, std::chrono::duration<double, std::nano>(end - begin).count());
        begin = end;
    }
    return fastest;
}
