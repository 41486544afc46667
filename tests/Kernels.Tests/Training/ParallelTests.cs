using System;
using System.Linq;
using System.Numerics;
using System.Threading;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Tests.Precisions;
using Kernels.Training;

namespace Kernels.Tests.Training;

/// <summary>Networks that are trained at once, a thread each, end with the bits of networks that are trained one after the other.</summary>
public sealed class ParallelTests
{
    private const int Samples = 300;
    private const int Epochs = 60;
    private const int Threads = 8;

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void InDoublePrecision(string name) => AssertSame<double>(name);

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void InSinglePrecision(string name) => AssertSame<float>(name);

    private static void AssertSame<T>(string name)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T[][] serial = [.. Enumerable.Range(0, Threads).Select(seed => Train<T>(name, (uint)seed))];
        T[][] parallel = new T[Threads][];
        using Barrier start = new(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(seed => new Thread(() =>
        {
            start.SignalAndWait();
            parallel[seed] = Train<T>(name, (uint)seed);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(serial, parallel);
        Assert.Equal(Threads, serial.Select(trained => trained[0]).Distinct().Count());
    }

    /// <summary>The losses of all epochs, then the parameters.</summary>
    private static T[] Train<T>(string name, uint seed)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        IMlp<T> network = TwinNetworks.New<T>(name);
        RandomState random = new(seed);
        InitialWeights.Draw(network, random, InitialScale.He);
        Random samples = new((int)seed);
        T[] inputs = TwinNetworks.Inputs(network, Samples, samples), targets = TwinNetworks.Targets(network, Samples, samples);
        MiniBatchTrainer<T> trainer = new(network, new Sgd<T>(0.02), 64);
        T[] losses = new T[Epochs];
        foreach (ref T loss in losses.AsSpan())
            loss = trainer.TrainEpoch(inputs, targets, random.Permutation(Samples));
        return [.. losses, .. network.Parameters];
    }
}
