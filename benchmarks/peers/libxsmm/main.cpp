// The 2-8-8-1 network by libxsmm's kernels for small matrices, which it compiles for their sizes while this runs. Layers stand unit after unit,
// [unit][sample], which in its terms are columns; activations are those of the C++ by hand.
#include "../cpp/library_workload.h"

#include <libxsmm.h>

#include <stdexcept>

namespace
{
inline auto dispatch(double, int m, int n, int k, int lda, int ldb, int ldc, double beta, int flags)
{
    return libxsmm_dmmdispatch(m, n, k, &lda, &ldb, &ldc, nullptr, &beta, &flags, nullptr);
}
inline auto dispatch(float, int m, int n, int k, int lda, int ldb, int ldc, float beta, int flags)
{
    return libxsmm_smmdispatch(m, n, k, &lda, &ldb, &ldc, nullptr, &beta, &flags, nullptr);
}
}

// C [m, n] = A [m, k] B [k, n] + beta C, column after column.
template <class T> struct Product
{
    decltype(dispatch(T(), 0, 0, 0, 0, 0, 0, 0, 0)) kernel;

    Product(int m, int n, int k, T beta, bool is_b_transposed = false)
        : kernel(dispatch(T(), m, n, k, m, is_b_transposed ? n : k, m, beta, is_b_transposed ? LIBXSMM_GEMM_FLAG_TRANS_B : 0))
    {
        if (kernel == nullptr)
            throw std::runtime_error("libxsmm has no kernel for this processor");
    }

    void operator()(const T* a, const T* b, T* c) const { kernel(a, b, c); }
};

template <class T, bool is_relu> class XsmmNetwork final : public LibraryNetwork<T>
{
    using Base = LibraryNetwork<T>;
    using V = Vector<T>;
    static constexpr int tile = 64;

    // All products of a batch of one size.
    struct Plan
    {
        int n;
        Product<T> first{n, width, 2, 1, true}, second{n, width, width, 1, true}, last{n, 1, width, 1};
        Product<T> back{n, width, width, 0}, weights2{width, width, n, 0}, weights1{width, 2, n, 0}, weights3{width, 1, n, 0};
    };

    alignas(64) Parameters<T> gradient;
    alignas(64) T x[2 * tile], h1[width * tile], h2[width * tile], output[tile], dz1[width * tile], dz2[width * tile], dz3[tile], across[width * tile];
    const Plan whole{tile}, rest{Base::last_batch};
    // A sample alone: the units are the rows.
    const Product<T> alone1{width, 1, 2, 1}, alone2{width, 1, width, 1}, alone3{1, 1, width, 1};

public:
    void infer(const T* rows, T* outputs, int count) override
    {
        if (count == 1)
            infer_one(rows, outputs);
        else
            for (int at = 0; at < count; at += tile)
            {
                forward(whole, rows + 2 * at);
                std::copy(output, output + tile, outputs + at);
            }
    }

    void step(const T* rows, const T* targets, int count, T learning_rate) override
    {
        const Plan& plan = count == tile ? whole : rest;
        forward(plan, rows);
        this->compare(output, targets, dz3, count);
        gradient.b3 = sum(dz3, count);

        for (int unit = 0; unit < width; unit++)
            for (int at = 0; at < count; at++)
                dz2[unit * count + at] = dz3[at] * this->parameters.w3[unit];
        activate_backward(dz2, h2, width * count);
        plan.back(dz2, this->parameters.w2[0], dz1);
        activate_backward(dz1, h1, width * count);

        libxsmm_otrans(across, h2, sizeof(T), count, width, count, width);
        plan.weights3(across, dz3, gradient.w3);
        libxsmm_otrans(across, dz2, sizeof(T), count, width, count, width);
        plan.weights2(across, h1, gradient.w2[0]);
        libxsmm_otrans(across, dz1, sizeof(T), count, width, count, width);
        plan.weights1(across, x, gradient.w1[0]);
        for (int unit = 0; unit < width; unit++)
        {
            gradient.b1[unit] = sum(dz1 + unit * count, count);
            gradient.b2[unit] = sum(dz2 + unit * count, count);
        }
        this->descend(gradient, learning_rate / T(count));
    }

private:
    static V activation(V z) { return is_relu ? maximum(z, V{}) : sigmoid(z); }

    template <class Function> static void each(T* values, int count, Function function)
    {
        int at = 0;
        for (; at + lanes<T> <= count; at += lanes<T>)
            store(values + at, function(load<V>(values + at)));
        if (at == count)
            return;
        V rest = {};
        std::memcpy(&rest, values + at, (count - at) * sizeof(T));
        rest = function(rest);
        std::memcpy(values + at, &rest, (count - at) * sizeof(T));
    }

    static T sum(const T* values, int count)
    {
        T sum = 0;
        for (int at = 0; at < count; at++)
            sum += values[at];
        return sum;
    }

    static void fill(T* to, const T* biases, int count)
    {
        for (int unit = 0; unit < width; unit++)
            std::fill_n(to + unit * count, count, biases[unit]);
    }

    void forward(const Plan& plan, const T* rows)
    {
        int n = plan.n;
        for (int at = 0; at < n; at++)
        {
            x[at] = rows[2 * at];
            x[n + at] = rows[2 * at + 1];
        }
        fill(h1, this->parameters.b1, n);
        plan.first(x, this->parameters.w1[0], h1);
        each(h1, width * n, activation);
        fill(h2, this->parameters.b2, n);
        plan.second(h1, this->parameters.w2[0], h2);
        each(h2, width * n, activation);
        std::fill_n(output, n, this->parameters.b3);
        plan.last(h2, this->parameters.w3, output);
        each(output, n, [](V z) { return sigmoid(z); });
    }

    void infer_one(const T* row, T* out)
    {
        std::copy(this->parameters.b1, this->parameters.b1 + width, h1);
        alone1(this->parameters.w1[0], row, h1);
        each(h1, width, activation);
        std::copy(this->parameters.b2, this->parameters.b2 + width, h2);
        alone2(this->parameters.w2[0], h1, h2);
        each(h2, width, activation);
        T z = this->parameters.b3;
        alone3(this->parameters.w3, h2, &z);
        *out = sigmoid(broadcast<Vector<T, 16>>(z))[0];
    }

    static void activate_backward(T* dh, const T* h, int count)
    {
        for (int at = 0; at < count; at++)
            dh[at] = is_relu ? (h[at] > 0 ? dh[at] : 0) : dh[at] * (h[at] - h[at] * h[at]);
    }
};

int main(int count, char** arguments)
{
    return serve_library<XsmmNetwork, true>(std::string(LIBXSMM_VERSION) + ", " + compiler_version(), count, arguments);
}
