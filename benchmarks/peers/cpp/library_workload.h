#pragma once
#include "network.h"
#include "samples.h"
#include "serve.h"
#include "stopwatch.h"

#include <fstream>
#include <map>
#include <memory>
#include <vector>

// A network whose matrices a library multiplies. It computes outputs of rows (x1, x2), and one step of stochastic gradient descent.
template <class T> struct LibraryNetwork
{
    static constexpr int batch_size = 64, last_batch = sample_count % batch_size;

    Parameters<T> parameters;
    double loss = 0;

    virtual ~LibraryNetwork() = default;

    // All parameters have been replaced.
    virtual void take_parameters() {}

    // `count` is 1, 64 or 4096.
    virtual void infer(const T* rows, T* outputs, int count) = 0;

    // `count` is batch_size or last_batch.
    virtual void step(const T* rows, const T* targets, int count, T learning_rate) = 0;

protected:
    // dz of the outputs, and the mean loss from one logarithm of many probabilities of the right label.
    void compare(const T* outputs, const T* targets, T* dz, int count)
    {
        double likelihood[8] = {1, 1, 1, 1, 1, 1, 1, 1}, sum = 0;
        for (int at = 0; at < count; at++)
        {
            dz[at] = outputs[at] - targets[at];
            likelihood[at % 8] *= std::max(1 - std::abs(double(dz[at])), 1e-9);
        }
        for (int at = 0; at < 8; at += 2)
            sum -= std::log(likelihood[at] * likelihood[at + 1]);
        loss += sum / count;
    }

    void descend(const Parameters<T>& gradient, T rate)
    {
        T* to = parameters.flat();
        const T* from = const_cast<Parameters<T>&>(gradient).flat();
        for (int at = 0; at <= Parameters<T>::before_b3; at++)
            to[at] -= rate * from[at];
    }
};

// What is measured of it.
template <class T> class LibraryWorkload
{
    static constexpr int epochs = 800, inference_count = 4096, trainings = 3, passes = 12;

    std::unique_ptr<LibraryNetwork<T>> network;
    double initial_gain;
    Samples<T> samples;
    std::vector<T> rows, outputs;

public:
    LibraryWorkload(std::unique_ptr<LibraryNetwork<T>> network, double initial_gain, const char* samples_path)
        : network(std::move(network)), initial_gain(initial_gain), samples(read_samples<T>(samples_path)), rows(2 * inference_count), outputs(inference_count)
    {
        for (int at = 0; at < inference_count; at++)
        {
            rows[2 * at] = samples.x1[at % sample_count];
            rows[2 * at + 1] = samples.x2[at % sample_count];
        }
    }

    double measure(const std::string& work)
    {
        if (work == "train")
            return fastest_nanoseconds(trainings, [this] { train(); });
        if (work == "accuracy")
            return train(), accuracy();
        int batch = std::stoi(work.substr(work.find('-') + 1));
        return fastest_nanoseconds(passes, [this, batch] {
                   for (int at = 0; at < inference_count; at += batch)
                       network->infer(&rows[2 * at], &outputs[at], batch);
               })
            / inference_count;
    }

    // The largest difference from the outputs that Kernels computes with the same parameters.
    double difference(std::istream& given)
    {
        for (int at = 0; at <= Parameters<T>::before_b3; at++)
            given >> network->parameters.flat()[at];
        network->take_parameters();
        for (int at = 0; at < inference_count; at += 64)
            network->infer(&rows[2 * at], &outputs[at], 64);
        std::vector<T> at_once(inference_count);
        network->infer(rows.data(), at_once.data(), inference_count);
        double largest = 0;
        for (int at = 0; at < sample_count; at++)
        {
            double expected;
            T alone;
            given >> expected;
            network->infer(&rows[2 * at], &alone, 1);
            for (T output : {outputs[at], at_once[at], alone})
                largest = std::max(largest, std::abs(double(output) - expected));
        }
        return largest;
    }

private:
    void train()
    {
        Random random(42);
        network->parameters = initial_network<T>(random, initial_gain);
        uint16_t order[sample_count];
        for (int at = 0; at < sample_count; at++)
            order[at] = static_cast<uint16_t>(at);
        alignas(64) T ordered[2 * sample_count], targets[sample_count];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.shuffle(order, sample_count);
            for (int at = 0; at < sample_count; at++)
            {
                ordered[2 * at] = samples.x1[order[at]];
                ordered[2 * at + 1] = samples.x2[order[at]];
                targets[at] = samples.y[order[at]];
            }
            for (int at = 0; at < sample_count; at += network->batch_size)
                network->step(ordered + 2 * at, targets + at, std::min(network->batch_size, sample_count - at), T(0.05));
        }
        network->take_parameters();
    }

    double accuracy()
    {
        network->infer(rows.data(), outputs.data(), inference_count);
        int right = 0;
        for (int at = 0; at < sample_count; at++)
            right += (outputs[at] > T(0.5)) == (samples.y[at] > T(0.5));
        return double(right) / sample_count;
    }
};

// Answers for the four networks of the study. `Network<T, is_relu>` is a LibraryNetwork<T>.
template <template <class, bool> class Network, bool has_double> int serve_library(const std::string& version, int count, char** arguments)
{
    if (count != 3)
    {
        std::cerr << "Two arguments are needed: the table of samples and the file of Kernels' parameters and outputs.\n";
        return 1;
    }
    std::map<std::string, LibraryWorkload<double>> doubles;
    std::map<std::string, LibraryWorkload<float>> singles;
    if constexpr (has_double)
    {
        doubles.try_emplace("relu", std::make_unique<Network<double, true>>(), 2, arguments[1]);
        doubles.try_emplace("sigmoid", std::make_unique<Network<double, false>>(), 1, arguments[1]);
    }
    singles.try_emplace("relu", std::make_unique<Network<float, true>>(), 2, arguments[1]);
    singles.try_emplace("sigmoid", std::make_unique<Network<float, false>>(), 1, arguments[1]);
    serve(version, [&](const std::string& work, const std::string& activation, const std::string& precision) {
        if (work != "difference")
            return precision == "double" ? doubles.at(activation).measure(work) : singles.at(activation).measure(work);
        std::ifstream given(arguments[2]);
        for (std::string line; std::getline(given, line) && line != activation + " " + precision;)
            ;
        return precision == "double" ? doubles.at(activation).difference(given) : singles.at(activation).difference(given);
    });
    return 0;
}
