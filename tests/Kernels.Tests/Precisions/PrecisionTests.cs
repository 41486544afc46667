using System;
using System.IO;
using System.Linq;
using System.Numerics;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Reference;
using Kernels.Serialization;
using Kernels.Testing;
using Kernels.Training;

namespace Kernels.Tests.Precisions;

/// <summary>Every method of a network, training and files, in one precision.</summary>
/// <param name="tolerance">How far a result may be from that of the plain loops in double, relative to it, or absolute below 1.</param>
public abstract class PrecisionTests<T>(double tolerance)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int Seed = 41;
    private const int Samples = 77;

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void OutputsLossAndGradientAreTheReferences(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed);
        ReferenceMlp reference = TwinNetworks.Reference(name, network);
        (T[] inputs, T[] targets) = Batch(network);

        T[] outputs = new T[targets.Length];
        double[] expected = new double[targets.Length];
        network.Forward(inputs, outputs);
        reference.Forward(Doubles(inputs), expected);
        Near.AssertEqual(expected, Doubles(outputs), tolerance);

        T[] gradients = new T[network.Shape.ParameterCount];
        double[] expectedGradients = new double[gradients.Length];
        T loss = network.ComputeLossAndGradient(inputs, targets, gradients);
        double expectedLoss = reference.ComputeLossAndGradient(Doubles(inputs), Doubles(targets), expectedGradients);
        Near.AssertEqual([expectedLoss], Doubles([loss]), tolerance);
        Near.AssertEqual(expectedGradients, Doubles(gradients), tolerance);
    }

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void PostActivationsAreTheReferences(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed);
        ReferenceMlp reference = TwinNetworks.Reference(name, network);
        (T[] inputs, _) = Batch(network);
        for (int layer = 1; layer <= network.Shape.HiddenLayerCount; layer++)
        {
            T[] actual = new T[Samples * network.Shape.Width(layer)];
            double[] expected = new double[actual.Length];
            network.ComputePostActivations(layer, inputs, actual);
            reference.ComputePostActivations(layer, Doubles(inputs), expected);
            Near.AssertEqual(expected, Doubles(actual), tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void SignalTraceIsTheReferences(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed);
        (T[] inputs, _) = Batch(network);
        T[] input = inputs[..network.Shape.InputCount];
        T[] actual = new T[network.Shape.TraceLength];
        double[] expected = new double[actual.Length];
        network.TraceSignal(input, actual);
        TwinNetworks.Reference(name, network).TraceSignal(Doubles(input), expected);
        Near.AssertEqual(expected, Doubles(actual), tolerance);
    }

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void GradientDescentRoundsTheProductThenTheDifference(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed);
        T[] gradients = TwinNetworks.NewRandom<T>(name, Seed + 1).Parameters.ToArray();
        T rate = T.CreateTruncating(0.3);
        T[] expected = [.. network.Parameters.ToArray().Zip(gradients, (parameter, gradient) => parameter - rate * gradient)];
        new Sgd<T>(0.3).Step(network.Parameters, gradients);
        Assert.Equal(expected, network.Parameters.ToArray());
    }

    [Fact]
    public void OneSampleGivesTheBitsItGivesInABatch()
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>("moons", Seed);
        (T[] inputs, T[] outputs) = Batch(network);
        network.Forward(inputs, outputs);
        Assert.Equal(outputs, inputs.Chunk(2).Select(input => ((IOneOutputMlp<T>)network).Forward(input)));
    }

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void AnEpochIsAGradientAndAStepForEachBatch(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed), byHand = TwinNetworks.NewRandom<T>(name, Seed);
        (T[] inputs, T[] targets) = Batch(network);
        int[] order = new RandomState(Seed).Permutation(Samples);
        T rate = T.CreateTruncating(0.1);
        T loss = new MiniBatchTrainer<T>(network, new Sgd<T>(double.CreateTruncating(rate)), 20).TrainEpoch(inputs, targets, order);

        T sum = T.Zero;
        T[] gradients = new T[network.Shape.ParameterCount];
        T[][] samples = [.. inputs.Chunk(network.Shape.InputCount)], labels = [.. targets.Chunk(network.Shape.OutputCount)];
        foreach (int[] batch in order.Chunk(20))
        {
            sum += byHand.ComputeLossAndGradient(batch.SelectMany(row => samples[row]).ToArray(), batch.SelectMany(row => labels[row]).ToArray(), gradients);
            for (int index = 0; index < gradients.Length; index++)
                byHand.Parameters[index] -= rate * gradients[index];
        }
        Assert.Equal(sum / T.CreateTruncating(4), loss);
        Assert.Equal(byHand.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void InitialWeightsAreTheDrawsInDoubleRoundedOnce(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed);
        BareNetwork wide = new(network.Shape);
        InitialWeights.Draw(network, new RandomState(Seed), InitialScale.He);
        InitialWeights.Draw(wide, new RandomState(Seed), InitialScale.He);
        Assert.Equal(wide.Parameters.ToArray().Select(T.CreateTruncating), network.Parameters.ToArray());
    }

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void FilesKeepEveryBit(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed);
        string folder = Directory.CreateTempSubdirectory("kernels-").FullName;
        AssertKept(name, network, Path.Combine(folder, "network.safetensors"), static (path, network) => Safetensors.Save(path, network), static (path, network) => Safetensors.Load(path, network));
        AssertKept(name, network, Path.Combine(folder, "network.npz"), static (path, network) => Npz.Save(path, network), static (path, network) => Npz.Load(path, network));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(TwinNetworks.Names), MemberType = typeof(TwinNetworks))]
    public void ADoubleNetworkReadsTheFileExactlyAndASingleOneRounded(string name)
    {
        IInspectableMlp<T> network = TwinNetworks.NewRandom<T>(name, Seed);
        using MemoryStream stream = new();
        Safetensors.Save(stream, network);

        IMlp<double> wide = TwinNetworks.New<double>(name);
        stream.Position = 0;
        Safetensors.Load(stream, wide);
        Assert.Equal(Doubles(network.Parameters), wide.Parameters.ToArray());

        IMlp<float> narrow = TwinNetworks.New<float>(name);
        stream.Position = 0;
        Safetensors.Load(stream, narrow);
        Assert.Equal(network.Parameters.ToArray().Select(float.CreateTruncating), narrow.Parameters.ToArray());
    }

    private static void AssertKept(string name, IMlp<T> network, string path, Action<string, IMlp<T>> save, Action<string, IMlp<T>> load)
    {
        save(path, network);
        IMlp<T> loaded = TwinNetworks.New<T>(name);
        load(path, loaded);
        Assert.Equal(network.Parameters.ToArray(), loaded.Parameters.ToArray());
    }

    private static (T[] Inputs, T[] Targets) Batch(IMlp<T> network)
    {
        Random random = new(Seed + 2);
        return (TwinNetworks.Inputs(network, Samples, random), TwinNetworks.Targets(network, Samples, random));
    }

    private static double[] Doubles(ReadOnlySpan<T> values) => Array.ConvertAll(values.ToArray(), double.CreateTruncating);
}
