// The 2-8-8-1 network in primitives of oneDNN: inner products with their activation for inference, and what goes back for training. oneDNN has them in
// single precision alone.
#include "../cpp/library_workload.h"

#include <dnnl.hpp>
#include <unordered_map>

using namespace dnnl;
using Arguments = std::unordered_map<int, memory>;

namespace
{
engine processor(engine::kind::cpu, 0);
stream queue(processor);

memory::desc described(int rows, int columns) { return {{rows, columns}, memory::data_type::f32, memory::format_tag::ab}; }
memory::desc described(int length) { return {{length}, memory::data_type::f32, memory::format_tag::a}; }
// Weights stand [from, to]; oneDNN names the dimension of `to` first.
memory::desc weights_described(int from, int to) { return {{to, from}, memory::data_type::f32, memory::format_tag::ba}; }
}

// One layer over a batch of one size: [n, from] to [n, to].
struct Layer
{
    int n, from, to;
    algorithm activation;
    float* weights;
    float* biases;
    std::vector<float> z, h, dz, dh;

    memory input, packed, given, bias, output;
    inner_product_forward product;
    reorder pack;
    Arguments forward_arguments;
    std::vector<std::pair<primitive, Arguments>> training_forward, training_backward;

    // The activation is part of the product.
    void plan_inference(const float* rows)
    {
        post_ops after;
        after.append_eltwise(1, activation, 0, 0);
        primitive_attr attributes;
        attributes.set_post_ops(after);
        memory::desc any({to, from}, memory::data_type::f32, memory::format_tag::any);
        inner_product_forward::primitive_desc plan(
            {prop_kind::forward_inference, described(n, from), any, described(to), described(n, to)}, attributes, processor);
        h.resize(n * to);
        input = memory(described(n, from), processor, const_cast<float*>(rows));
        given = memory(weights_described(from, to), processor, weights);
        packed = memory(plan.weights_desc(), processor);
        bias = memory(described(to), processor, biases);
        output = memory(described(n, to), processor, h.data());
        product = inner_product_forward(plan);
        pack = reorder(given, packed);
        forward_arguments = {{DNNL_ARG_SRC, input}, {DNNL_ARG_WEIGHTS, packed}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST, output}};
    }

    // Back from dh, which `rows_gradient` takes on to the layer before; the last layer's dh is dz.
    void plan_training(float* rows, float* rows_gradient, float* weights_gradient, float* biases_gradient, bool is_last)
    {
        for (auto* buffer : {&z, &h, &dz, &dh})
            buffer->resize(n * to);
        auto at = [](memory::desc description, float* values) { return memory(description, processor, values); };
        memory::desc x = described(n, from), y = described(n, to), w = weights_described(from, to), b = described(to);
        float* delta = is_last ? dh.data() : dz.data();

        inner_product_forward::primitive_desc forward({prop_kind::forward_training, x, w, b, y}, processor);
        eltwise_forward::primitive_desc activate({prop_kind::forward_training, activation, y, 0, 0}, processor);
        training_forward = {
            {inner_product_forward(forward), {{DNNL_ARG_SRC, at(x, rows)}, {DNNL_ARG_WEIGHTS, at(w, weights)}, {DNNL_ARG_BIAS, at(b, biases)}, {DNNL_ARG_DST, at(y, z.data())}}},
            {eltwise_forward(activate), {{DNNL_ARG_SRC, at(y, z.data())}, {DNNL_ARG_DST, at(y, h.data())}}}};
        if (!is_last)
            training_backward.emplace_back(
                eltwise_backward({{activation, y, y, 0, 0}, processor, activate}),
                Arguments{{DNNL_ARG_SRC, at(y, z.data())}, {DNNL_ARG_DIFF_DST, at(y, dh.data())}, {DNNL_ARG_DIFF_SRC, at(y, dz.data())}});
        training_backward.emplace_back(
            inner_product_backward_weights({{x, w, b, y}, processor, forward}),
            Arguments{{DNNL_ARG_SRC, at(x, rows)}, {DNNL_ARG_DIFF_DST, at(y, delta)}, {DNNL_ARG_DIFF_WEIGHTS, at(w, weights_gradient)}, {DNNL_ARG_DIFF_BIAS, at(b, biases_gradient)}});
        if (rows_gradient != nullptr)
            training_backward.emplace_back(
                inner_product_backward_data({{x, w, y}, processor, forward}),
                Arguments{{DNNL_ARG_DIFF_DST, at(y, delta)}, {DNNL_ARG_WEIGHTS, at(w, weights)}, {DNNL_ARG_DIFF_SRC, at(x, rows_gradient)}});
    }
};

template <class T, bool is_relu> class OneDnnNetwork final : public LibraryNetwork<T>
{
    using Base = LibraryNetwork<T>;
    static constexpr algorithm hidden = is_relu ? algorithm::eltwise_relu : algorithm::eltwise_logistic;

    // All layers for batches of one size, and the memory of a batch.
    struct Plan
    {
        std::vector<T> rows;
        Layer layers[3];
    };

    alignas(64) Parameters<T> gradient;
    std::map<int, Plan> inference, training;

public:
    OneDnnNetwork()
    {
        for (int n : {1, 64, 4096})
        {
            Plan& plan = planned(inference, n);
            plan.layers[0].plan_inference(plan.rows.data());
            plan.layers[1].plan_inference(plan.layers[0].h.data());
            plan.layers[2].plan_inference(plan.layers[1].h.data());
        }
        for (int n : {Base::batch_size, Base::last_batch})
        {
            Plan& plan = planned(training, n);
            auto& [first, second, last] = plan.layers;
            first.plan_training(plan.rows.data(), nullptr, gradient.w1[0], gradient.b1, false);
            second.plan_training(first.h.data(), first.dh.data(), gradient.w2[0], gradient.b2, false);
            last.plan_training(second.h.data(), second.dh.data(), gradient.w3, &gradient.b3, true);
        }
    }

    void take_parameters() override
    {
        for (auto& [n, plan] : inference)
            for (Layer& layer : plan.layers)
                layer.pack.execute(queue, layer.given, layer.packed);
    }

    void infer(const T* rows, T* outputs, int count) override
    {
        Plan& plan = inference.at(count);
        plan.layers[0].input.set_data_handle(const_cast<T*>(rows));
        plan.layers[2].output.set_data_handle(outputs);
        for (Layer& layer : plan.layers)
            layer.product.execute(queue, layer.forward_arguments);
    }

    void step(const T* rows, const T* targets, int count, T learning_rate) override
    {
        Plan& plan = training.at(count);
        std::copy(rows, rows + 2 * count, plan.rows.data());
        for (Layer& layer : plan.layers)
            for (auto& [primitive, arguments] : layer.training_forward)
                primitive.execute(queue, arguments);
        this->compare(plan.layers[2].h.data(), targets, plan.layers[2].dh.data(), count);
        for (int index : {2, 1, 0})
            for (auto& [primitive, arguments] : plan.layers[index].training_backward)
                primitive.execute(queue, arguments);
        this->descend(gradient, learning_rate / T(count));
    }

private:
    Plan& planned(std::map<int, Plan>& plans, int n)
    {
        Parameters<T>& p = this->parameters;
        return plans[n] = {std::vector<T>(2 * n), {{n, 2, width, hidden, p.w1[0], p.b1}, {n, width, width, hidden, p.w2[0], p.b2}, {n, width, 1, algorithm::eltwise_logistic, p.w3, &p.b3}}};
    }
};

int main(int count, char** arguments)
{
    const dnnl_version_t* version = dnnl_version();
    return serve_library<OneDnnNetwork, false>(
        std::to_string(version->major) + "." + std::to_string(version->minor) + "." + std::to_string(version->patch), count, arguments);
}
