// The 2-8-8-1 network written by hand for its shape. Each line read asks for one measurement, such as "train relu double"; the answer
// is that line and a number. See ../README.md.
#include "workload.h"

#include <iostream>
#include <map>
#include <memory>
#include <string>

int main(int count, char** arguments)
{
    if (count != 2)
    {
        std::cerr << "One argument is needed: the table of samples.\n";
        return 1;
    }
    std::map<std::string, std::unique_ptr<Workload>> workloads;
    workloads["relu double"] = std::make_unique<NetworkWorkload<double, Relu>>(arguments[1]);
    workloads["sigmoid double"] = std::make_unique<NetworkWorkload<double, Sigmoid>>(arguments[1]);
    workloads["relu single"] = std::make_unique<NetworkWorkload<float, Relu>>(arguments[1]);
    workloads["sigmoid single"] = std::make_unique<NetworkWorkload<float, Sigmoid>>(arguments[1]);

#ifdef __clang__
    std::cout << "ready " << __VERSION__ << std::endl;
#else
    std::cout << "ready GCC " << __VERSION__ << std::endl;
#endif
    std::string work, activation, precision;
    while (std::cin >> work >> activation >> precision)
    {
        Workload& workload = *workloads.at(activation + " " + precision);
        std::cout << work << ' ' << activation << ' ' << precision << ' ' << workload.measure(work) << std::endl;
    }
}
