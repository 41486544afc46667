#pragma once
#include <iostream>
#include <sstream>
#include <string>

// Greets, then answers each line read, such as "train relu double", with that line and a number. See ../README.md.
template <class Answer> void serve(const std::string& version, Answer answer)
{
    std::cout.precision(17);
    std::cout << "ready " << version << std::endl;
    for (std::string line; std::getline(std::cin, line);)
    {
        std::istringstream words(line);
        std::string work, activation, precision;
        words >> work >> activation >> precision;
        std::cout << line << ' ' << answer(work, activation, precision) << std::endl;
    }
}

// The compiler's own words.
inline std::string compiler_version()
{
#ifdef __clang__
    return __VERSION__;
#else
    return "GCC " __VERSION__;
#endif
}
