// Adam as one writes it: a loop over the parameters, which the compiler may make vectors of. Compiled by AdamBenchmarks with -O3 -march=native.
#include <cmath>

extern "C" void adam(
    double* __restrict p, const double* __restrict g, double* __restrict m, double* __restrict v, int count,
    double rate, double beta1, double beta2, double epsilon, double correction1, double correction2)
{
    const double step = rate / correction1, scale = 1.0 / std::sqrt(correction2);
    for (int i = 0; i < count; i++)
    {
        m[i] = beta1 * m[i] + (1.0 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1.0 - beta2) * g[i] * g[i];
        p[i] -= step * m[i] / (std::sqrt(v[i]) * scale + epsilon);
    }
}
