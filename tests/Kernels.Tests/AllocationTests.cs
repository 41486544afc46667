using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Kernels.Optimizers;
using Kernels.Tests.Generated;
using Kernels.Tests.Precisions;
using Kernels.Training;

namespace Kernels.Tests;

/// <summary>No method of a network allocates, nor an epoch of training: every shipped network, and every output in both precisions.</summary>
public sealed class AllocationTests
{
    private const int Samples = 131;

    public static TheoryData<string> Shipped => AllKernels.Data;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void NoShippedNetworkAllocates(string name) => AssertNothingAllocates(AllKernels.NewRandom(name, seed: 1));

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void NoOutputAllocatesInDoublePrecision(string name) => AssertNothingAllocates(TwinNetworks.NewRandom<double>(name, seed: 1));

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void NoOutputAllocatesInSinglePrecision(string name) => AssertNothingAllocates(TwinNetworks.NewRandom<float>(name, seed: 1));

    [Fact]
    public void AnAllocationIsSeen() => Assert.InRange(AllocatedBy(() => GC.KeepAlive(new byte[100])), 100, 200);

    private static void AssertNothingAllocates<T>(IInspectableMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        foreach ((string method, Action call) in Calls(network))
        {
            // The first call compiles the method.
            call();
            Assert.True(AllocatedBy(call) == 0, $"{network.GetType().Name}.{method} allocates.");
        }
    }

    private static IEnumerable<(string Method, Action Call)> Calls<T>(IInspectableMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Random random = new(2);
        T[] inputs = TwinNetworks.Inputs(network, Samples, random), targets = TwinNetworks.Targets(network, Samples, random);
        T[] outputs = new T[targets.Length], trace = new T[network.Shape.TraceLength], gradients = new T[network.Shape.ParameterCount];
        int[] order = [.. Enumerable.Range(0, Samples).Reverse()];
        MiniBatchTrainer<T> trainer = new(network, new Adam<T>(), batchSize: 20, l1Penalty: 0.01);
        (int inputCount, int outputCount) = (network.Shape.InputCount, network.Shape.OutputCount);

        foreach (int samples in new[] { 1, 7, 64, Samples })
        {
            int count = samples;
            yield return ($"Forward of {count}", () => network.Forward(inputs.AsSpan(0, count * inputCount), outputs.AsSpan(0, count * outputCount)));
            yield return ($"LossAndGradient of {count} in an order", () => network.ComputeLossAndGradient(inputs, targets, order.AsSpan(0, count), gradients));
            yield return ($"LossAndGradient of {count}", () => network.ComputeLossAndGradient(inputs.AsSpan(0, count * inputCount), targets.AsSpan(0, count * outputCount), gradients));
        }
        for (int layer = 1; layer <= network.Shape.HiddenLayerCount; layer++)
        {
            int hidden = layer;
            T[] activations = new T[Samples * network.Shape.Width(hidden)];
            yield return ($"PostActivations of layer {hidden}", () => network.ComputePostActivations(hidden, inputs, activations));
        }
        yield return ("SignalTrace", () => network.TraceSignal(inputs.AsSpan(0, inputCount), trace));
        yield return ("an epoch of MiniBatchTrainer", () => trainer.TrainEpoch(inputs, targets, order));
        yield return ("Parameters", () => network.Parameters.Clear());
        if (network is IOneOutputMlp<T> single)
            yield return ("Forward of one sample", () => single.Forward(inputs.AsSpan(0, inputCount)));
    }

    private static long AllocatedBy(Action call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
