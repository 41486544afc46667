using System;
using System.Numerics;
using Kernels.Peers.Libraries;
using Kernels.Peers.Own;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Kernels.Peers.Torch;

/// <summary>The network in libtorch 2 through TorchSharp: eager, on one thread, as <c>python/mlp_torch.py</c> has it.</summary>
#pragma warning disable CA1001 // It lives as long as its process.
internal sealed class TorchNetwork<T> : ILibraryNetwork<T>
#pragma warning restore CA1001
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Epochs = 800;
    private const int BatchSize = 64;

    private readonly bool isRelu;
    private readonly ScalarType type = typeof(T) == typeof(double) ? ScalarType.Float64 : ScalarType.Float32;
    private readonly Linear[] layers;
    private readonly Sequential model;
    private Tensor inputs = empty(0);
    private Tensor outputs = empty(0);

    public TorchNetwork(string activation)
    {
        isRelu = activation == "relu";
        layers = [nn.Linear(2, 8, dtype: type), nn.Linear(8, 8, dtype: type), nn.Linear(8, 1, dtype: type)];
        model = nn.Sequential(layers[0], Activation(), layers[1], Activation(), layers[2]);
    }

    public void Train(Samples<T> samples)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(42);
        foreach (Linear layer in layers)
        {
            nn.init.normal_(layer.weight!, 0, Math.Sqrt((isRelu ? 2.0 : 1.0) / layer.in_features));
            nn.init.zeros_(layer.bias!);
        }
        Tensor x = Values(samples.Inputs, samples.Targets.Length, 2);
        Tensor y = Values(samples.Targets, samples.Targets.Length, 1);
        using BCEWithLogitsLoss lossFunction = nn.BCEWithLogitsLoss();
        using SGD descent = optim.SGD(model.parameters(), learningRate: 0.05);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            using DisposeScope epochScope = NewDisposeScope();
            foreach (Tensor batch in randperm(x.shape[0]).split(BatchSize))
            {
                descent.zero_grad();
                lossFunction.forward(model.forward(x[batch]), y[batch]).backward();
                descent.step();
            }
        }
    }

    public void Take(T[] parameters)
    {
        using IDisposable noGradients = no_grad();
        int at = 0;
        foreach (Linear layer in layers)
        {
            int weights = (int)(layer.in_features * layer.out_features);
            layer.weight!.copy_(Values(parameters[at..(at + weights)], layer.in_features, layer.out_features).t());
            at += weights;
            layer.bias!.copy_(Values(parameters[at..(at + (int)layer.out_features)], layer.out_features));
            at += (int)layer.out_features;
        }
    }

    public void TakeInputs(T[] inputs)
    {
        this.inputs = Values(inputs, inputs.Length / 2, 2);
        outputs = empty(inputs.Length / 2, 1, dtype: type);
    }

    public void Infer(int batch)
    {
        using IDisposable inference = inference_mode();
        using DisposeScope scope = NewDisposeScope();
        Tensor[] parts = inputs.split(batch);
        for (int index = 0; index < parts.Length; index++)
            parts[index] = model.forward(parts[index]).sigmoid();
        outputs.Dispose();
        outputs = cat(parts).MoveToOuterDisposeScope();
    }

    public T[] Outputs() => outputs.data<T>().ToArray();

    private nn.Module<Tensor, Tensor> Activation() => isRelu ? nn.ReLU() : nn.Sigmoid();

    private static Tensor Values(T[] values, params long[] shape) =>
        values is double[] doubles ? tensor(doubles, shape) : tensor((float[])(object)values, shape);
}
