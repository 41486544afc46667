#pragma once
#include "inference.h"
#include "stopwatch.h"
#include "training.h"

#include <stdexcept>
#include <string>
#include <vector>

struct Workload
{
    virtual ~Workload() = default;
    virtual double measure(const std::string& work) = 0;
};

// What is measured of a network with one activation in one precision.
template <class T, class Activation> class NetworkWorkload final : public Workload
{
    static constexpr int epochs = 800;
    static constexpr int inference_count = 4096;
    static constexpr int trainings = 3;
    static constexpr int passes = 12;

    Samples<T> samples;
    Trainer<T, Activation> trainer;
    std::vector<T> rows, outputs;

public:
    explicit NetworkWorkload(const char* path) : samples(read_samples<T>(path)), rows(2 * inference_count), outputs(inference_count)
    {
        for (int at = 0; at < inference_count; at++)
        {
            rows[2 * at] = samples.x1[at % sample_count];
            rows[2 * at + 1] = samples.x2[at % sample_count];
        }
        train();
    }

    // Nanoseconds of a training, nanoseconds of a sample's inference, or the accuracy that training reached.
    double measure(const std::string& work) override
    {
        if (work == "train")
            return fastest_nanoseconds(trainings, [this] { train(); });
        if (work == "accuracy")
            return accuracy();
        if (work == "infer-1")
            return fastest_nanoseconds(passes, [this] { infer_each(); }) / inference_count;
        if (work == "infer-64")
            return fastest_nanoseconds(passes, [this] { infer_batches(64); }) / inference_count;
        if (work == "infer-4096")
            return fastest_nanoseconds(passes, [this] { infer_batches(4096); }) / inference_count;
        throw std::invalid_argument(work);
    }

private:
    void train()
    {
        Random random(42);
        trainer.network = initial_network<T>(random, Activation::initial_gain);
        trainer.network.a1 = trainer.network.a2 = T(Activation::start);
        uint16_t order[sample_count];
        for (int at = 0; at < sample_count; at++)
            order[at] = static_cast<uint16_t>(at);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.shuffle(order, sample_count);
            trainer.epoch(samples, order, T(0.05));
        }
    }

    void infer_each()
    {
        for (int at = 0; at < inference_count; at++)
            outputs[at] = infer_one<Activation>(trainer.network, &rows[2 * at]);
    }

    void infer_batches(int batch)
    {
        for (int at = 0; at < inference_count; at += batch)
            infer<Activation>(trainer.network, &rows[2 * at], &outputs[at], batch);
    }

    double accuracy()
    {
        infer_each();
        int right = 0;
        for (int at = 0; at < sample_count; at++)
            right += (outputs[at] > T(0.5)) == (samples.y[at] > T(0.5));
        return double(right) / sample_count;
    }
};
