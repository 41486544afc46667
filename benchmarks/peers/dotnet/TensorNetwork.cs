using System;
using System.Collections.Generic;
using System.Numerics;
using Kernels.Benchmarks;
using Kernels.Networks;
using Kernels.Peers.Own;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Peers.Libraries;

/// <summary>The network by <see cref="System.Numerics.Tensors.TensorPrimitives"/>.</summary>
internal sealed class TensorNetwork<T>(string activation) : ILibraryNetwork<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int Epochs = 800;
    private const int BatchSize = 64;

    private readonly IMlp<double> initial = activation == "relu" ? new ReluMlp() : new SigmoidMlp();
    private readonly T[] parameters = new T[new ReluMlp().Shape.ParameterCount];
    private readonly T[] gradients = new T[new ReluMlp().Shape.ParameterCount];
    private readonly Dictionary<int, TensorMlp<T>> bySamples = [];
    private T[] inputs = [];
    private T[] outputs = [];

    public void Train(Samples<T> samples)
    {
        int count = samples.Targets.Length;
        RandomState random = new(42);
        InitialWeights.Draw(initial, random, initial.Activations[0].InitialScale);
        for (int index = 0; index < parameters.Length; index++)
            parameters[index] = T.CreateTruncating(initial.Parameters[index]);

        int[] order = new int[count];
        T[] rows = new T[2 * count];
        T[] targets = new T[count];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Permutation(order);
            for (int at = 0; at < count; at++)
            {
                rows[2 * at] = samples.Inputs[2 * order[at]];
                rows[2 * at + 1] = samples.Inputs[2 * order[at] + 1];
                targets[at] = samples.Targets[order[at]];
            }
            for (int start = 0; start < count; start += BatchSize)
            {
                int size = Math.Min(BatchSize, count - start);
                TensorMlp<T> network = Of(size);
                network.ComputeLossAndGradient(rows.AsSpan(2 * start, 2 * size), targets.AsSpan(start, size), gradients);
                network.Update(gradients, T.CreateTruncating(0.05));
            }
        }
    }

    public void Take(T[] parameters) => parameters.CopyTo(this.parameters.AsSpan());

    public void TakeInputs(T[] inputs) => (this.inputs, outputs) = (inputs, new T[inputs.Length / 2]);

    public void Infer(int batch)
    {
        TensorMlp<T> network = Of(batch);
        for (int start = 0; start < outputs.Length; start += batch)
            network.Forward(inputs.AsSpan(2 * start, 2 * batch), outputs.AsSpan(start, batch));
    }

    public T[] Outputs() => outputs;

    private TensorMlp<T> Of(int samples)
    {
        if (!bySamples.TryGetValue(samples, out TensorMlp<T>? network))
            bySamples[samples] = network = new TensorMlp<T>(initial.Shape, parameters, activation, samples);
        return network;
    }
}
