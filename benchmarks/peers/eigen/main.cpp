// The 2-8-8-1 network in Eigen's matrices of fixed sizes: [samples, units], column after column, so that a vector holds samples of one unit.
#include "../cpp/library_workload.h"

#include <Eigen/Dense>

template <class T, bool is_relu> class EigenNetwork final : public LibraryNetwork<T>
{
    using Base = LibraryNetwork<T>;
    template <int n, int units> using Layer = Eigen::Matrix<T, n, units, (n == 1 && units != 1) ? Eigen::RowMajor : Eigen::ColMajor>;
    template <int rows, int columns> using Weights = Eigen::Map<Eigen::Matrix<T, rows, columns, columns == 1 ? Eigen::ColMajor : Eigen::RowMajor>>;
    template <int units> using Biases = Eigen::Map<Eigen::Matrix<T, 1, units, Eigen::RowMajor>>;
    template <int n> using Rows = Eigen::Map<const Eigen::Matrix<T, n, 2, Eigen::RowMajor>>;

    // Named views of the parameters or of their gradient.
    struct Views
    {
        Weights<2, width> w1;
        Biases<width> b1;
        Weights<width, width> w2;
        Biases<width> b2;
        Weights<width, 1> w3;
        T& b3;
        explicit Views(Parameters<T>& p) : w1(p.w1[0]), b1(p.b1), w2(p.w2[0]), b2(p.b2), w3(p.w3), b3(p.b3) {}
    };

    alignas(64) Parameters<T> gradient;
    Views weights{this->parameters}, sums{gradient};

public:
    void infer(const T* rows, T* outputs, int count) override
    {
        if (count == 1)
            infer<1>(rows, outputs);
        else
            for (int at = 0; at < count; at += 64)
                infer<64>(rows + 2 * at, outputs + at);
    }

    void step(const T* rows, const T* targets, int count, T learning_rate) override
    {
        count == Base::batch_size ? step<Base::batch_size>(rows, targets) : step<Base::last_batch>(rows, targets);
        this->descend(gradient, learning_rate / T(count));
    }

private:
    template <class Z> static void activate(Z& z)
    {
        if constexpr (is_relu)
            z = z.cwiseMax(T(0));
        else
            z = z.array().logistic().matrix();
    }

    template <int n> void forward(const T* rows, Layer<n, width>& h1, Layer<n, width>& h2, Layer<n, 1>& output)
    {
        h1.noalias() = Rows<n>(rows).lazyProduct(weights.w1);
        h1.rowwise() += weights.b1;
        activate(h1);
        h2.noalias() = h1.lazyProduct(weights.w2);
        h2.rowwise() += weights.b2;
        activate(h2);
        output.noalias() = h2.lazyProduct(weights.w3);
        output = (output.array() + weights.b3).logistic().matrix();
    }

    template <int n> [[gnu::noinline]] void infer(const T* rows, T* outputs)
    {
        Layer<n, width> h1, h2;
        Layer<n, 1> output;
        forward<n>(rows, h1, h2, output);
        Eigen::Map<Layer<n, 1>>{outputs} = output;
    }

    // dz = dh f'(z), from h = f(z).
    template <class Z> static void activate_backward(Z& dh, const Z& h)
    {
        if constexpr (is_relu)
            dh = (h.array() > T(0)).select(dh, T(0));
        else
            dh.array() *= h.array() * (T(1) - h.array());
    }

    template <int n> [[gnu::noinline]] void step(const T* rows, const T* targets)
    {
        Layer<n, width> h1, h2, dz1, dz2;
        Layer<n, 1> output, dz3;
        forward<n>(rows, h1, h2, output);
        this->compare(output.data(), targets, dz3.data(), n);

        sums.w3.noalias() = h2.transpose().lazyProduct(dz3);
        sums.b3 = dz3.sum();
        dz2.noalias() = dz3.lazyProduct(weights.w3.transpose());
        activate_backward(dz2, h2);
        sums.w2.noalias() = h1.transpose().lazyProduct(dz2);
        sums.b2 = dz2.colwise().sum();
        dz1.noalias() = dz2.lazyProduct(weights.w2.transpose());
        activate_backward(dz1, h1);
        sums.w1.noalias() = Rows<n>(rows).transpose().lazyProduct(dz1);
        sums.b1 = dz1.colwise().sum();
    }
};

int main(int count, char** arguments)
{
    std::string version = std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION) + "." + std::to_string(EIGEN_MINOR_VERSION);
    return serve_library<EigenNetwork, true>(version + ", " + compiler_version(), count, arguments);
}
