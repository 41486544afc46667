#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

constexpr int sample_count = 300;

// Columns; behind the samples zeros, so that whole vectors can be read.
template <class T> struct Samples
{
    T x1[sample_count + 32] = {}, x2[sample_count + 32] = {}, y[sample_count + 32] = {};
};

// The training samples of the study, from the columns x1, x2, label and split of its table.
template <class T> Samples<T> read_samples(const char* path)
{
    Samples<T> samples;
    FILE* file = std::fopen(path, "r");
    if (file == nullptr)
    {
        std::fprintf(stderr, "%s cannot be read\n", path);
        std::exit(1);
    }
    int count = 0;
    char line[512], split[16];
    double x1, x2;
    int label;
    while (std::fgets(line, sizeof line, file) != nullptr)
        if (std::sscanf(line, "%*d,%*f,%*f,%lf,%lf,%d,%15[a-z]", &x1, &x2, &label, split) == 4 && split[1] == 'r' && count < sample_count)
        {
            samples.x1[count] = T(x1);
            samples.x2[count] = T(x2);
            samples.y[count++] = T(label);
        }
    std::fclose(file);
    if (count < sample_count)
    {
        std::fprintf(stderr, "%s has %d training samples; %d are needed\n", path, count, sample_count);
        std::exit(1);
    }
    return samples;
}
