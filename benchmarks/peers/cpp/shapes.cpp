// Networks of many shapes, each compiled for its own: "infer-64 16x2 double" asks for the nanoseconds of a sample in batches of 64 with two hidden layers
// of 16 units, "mean 16x2 double" for the mean output of all samples.
#include "serve.h"
#include "shapes.h"

#include <chrono>
#include <functional>
#include <limits>
#include <map>
#include <numeric>

constexpr int most_samples = 16384, fewest_samples = 1024, fewest_passes = 3, most_passes = 12;
constexpr std::chrono::milliseconds enough(30);

// As many passes as every program takes: until it is enough, and the fastest counts.
template <class Work> double fastest_nanoseconds(Work work)
{
    using Clock = std::chrono::steady_clock;
    double fastest = std::numeric_limits<double>::max();
    Clock::time_point start = Clock::now();
    for (int pass = 0; pass < fewest_passes || (pass < most_passes && Clock::now() - start < enough); pass++)
    {
        Clock::time_point begin = Clock::now();
        work();
        fastest = std::min(fastest, std::chrono::duration<double, std::nano>(Clock::now() - begin).count());
    }
    return fastest;
}

template <class T, int W, int hidden> double measure(const std::string& work)
{
    static const ShapeNetwork<T, W, hidden> network;
    static std::vector<T> rows, outputs(most_samples);
    if (rows.empty())
        for (int index = 0; index < 2 * most_samples; index++)
            rows.push_back(T(((index * 31) % 101 - 50) / 50.0));
    if (work == "mean")
    {
        network.infer(rows.data(), outputs.data(), most_samples);
        return std::accumulate(outputs.begin(), outputs.end(), 0.0) / most_samples;
    }
    int batch = std::stoi(work.substr(work.find('-') + 1)), samples = std::max(batch, fewest_samples);
    return fastest_nanoseconds([&] {
        if (batch == 1)
            for (int at = 0; at < samples; at++)
                outputs[at] = network.infer_one(&rows[2 * at]);
        else
            for (int at = 0; at < samples; at += batch)
                network.infer(&rows[2 * at], &outputs[at], batch);
    }) / samples;
}

std::map<std::string, std::function<double(const std::string&)>> shapes;

template <int W, int hidden> void add_shape()
{
    std::string name = std::to_string(W) + "x" + std::to_string(hidden);
    shapes[name + " double"] = measure<double, W, hidden>;
    shapes[name + " single"] = measure<float, W, hidden>;
}

template <int... widths> void add_depths(std::integer_sequence<int, widths...>)
{
    (add_shape<widths, 1>(), ...);
    (add_shape<widths, 2>(), ...);
    (add_shape<widths, 4>(), ...);
    (add_shape<widths, 7>(), ...);
}

int main()
{
    add_depths(std::integer_sequence<int, 1, 2, 4, 8, 16, 32, 64>());
    serve(compiler_version(), [](const std::string& work, const std::string& shape, const std::string& precision) { return shapes.at(shape + " " + precision)(work); });
}
