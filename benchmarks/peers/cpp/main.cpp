// The 2-8-8-1 network written by hand for its shape.
#include "errors.h"
#include "peak.h"
#include "serve.h"
#include "workload.h"

#include <map>
#include <memory>

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
    add<Sigmoid>(workloads, "sigmoid", arguments[1]);
#ifndef LOGISTIC_TO_1_ULP
    add<Elu>(workloads, "elu", arguments[1]);
    add<Softplus>(workloads, "softplus", arguments[1]);
    add<Tanh>(workloads, "tanh", arguments[1]);
    add<Silu>(workloads, "silu", arguments[1]);
    add<Swish>(workloads, "swish", arguments[1]);
    add<Gelu>(workloads, "gelu", arguments[1]);
    add<GeluErf>(workloads, "gelu-erf", arguments[1]);
#endif
#ifdef FUNCTIONS_QUOTIENTS
    // Those without a function of their own.
    add<Relu>(workloads, "relu", arguments[1]);
    add<LeakyRelu>(workloads, "leaky-relu", arguments[1]);
    add<PRelu>(workloads, "prelu", arguments[1]);
#endif
    serve(compiler_version(), [&](const std::string& work, const std::string& activation, const std::string& precision) {
        if (work == "peak")
            return activation == "double" ? peak_multiply_adds<double>() : peak_multiply_adds<float>();
        if (work == "error")
            return precision == "double" ? largest_error<double>(activation) : largest_error<float>(activation);
        return workloads.at(activation + " " + precision)->measure(work);
    });
}
