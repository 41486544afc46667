// The 2-8-8-1 network written by hand for its shape. Each line read asks for one measurement, such as "train relu double"; the answer
// is that line and a number. See ../README.md.
#include "peak.h"
#include "workload.h"

#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

using Workloads = std::map<std::string, std::unique_ptr<Workload>>;

template <class Activation> void add(Workloads& workloads, const std::string& name, const char* samples)
{
    workloads[name + " double"] = std::make_unique<NetworkWorkload<double, Activation>>(samples);
    workloads[name + " single"] = std::make_unique<NetworkWorkload<float, Activation>>(samples);
}

int main(int count, char** arguments)
{
    if (count != 2)
    {
        std::cerr << "One argument is needed: the table of samples.\n";
        return 1;
    }
    Workloads workloads;
    add<Relu>(workloads, "relu", arguments[1]);
    add<LeakyRelu>(workloads, "leaky-relu", arguments[1]);
    add<PRelu>(workloads, "prelu", arguments[1]);
    add<Elu>(workloads, "elu", arguments[1]);
    add<Softplus>(workloads, "softplus", arguments[1]);
    add<Sigmoid>(workloads, "sigmoid", arguments[1]);
    add<Tanh>(workloads, "tanh", arguments[1]);
    add<Silu>(workloads, "silu", arguments[1]);
    add<Swish>(workloads, "swish", arguments[1]);
    add<Gelu>(workloads, "gelu", arguments[1]);
    add<GeluErf>(workloads, "gelu-erf", arguments[1]);

#ifdef __clang__
    std::cout << "ready " << __VERSION__ << std::endl;
#else
    std::cout << "ready GCC " << __VERSION__ << std::endl;
#endif
    for (std::string line; std::getline(std::cin, line);)
    {
        std::istringstream words(line);
        std::string work, activation, precision;
        words >> work >> activation >> precision;
        double number = line == "peak double" ? peak_multiply_adds<double>()
            : line == "peak single" ? peak_multiply_adds<float>()
            : workloads.at(activation + " " + precision)->measure(work);
        std::cout << line << ' ' << number << std::endl;
    }
}
