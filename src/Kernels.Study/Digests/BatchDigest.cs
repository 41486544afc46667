using System;
using System.Linq;
using System.Numerics;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Study.Digests;

/// <summary>The digest of all results of a network for batches whose lengths are around that of a block and of a tile.</summary>
internal static class BatchDigest
{
    private const int LongestBatch = 130;
    private const uint Seed = 8;
    private const double LearningRate = 0.05;

    /// <summary>Draws the network anew. A step follows each batch, so that a bit that differs once differs for good.</summary>
    /// <typeparam name="T">The type of its numbers.</typeparam>
    /// <param name="network">Any network; one of one output has a forward pass for one sample too, which has code of its own.</param>
    public static Digest Of<T>(IInspectableMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        RandomState random = new(Seed);
        InitialWeights.Draw(network, random, InitialScale.He);
        T[] inputs = Inputs<T>(network.Shape, random), targets = Targets(network, random);
        T[] outputs = new T[targets.Length], activations = new T[LongestBatch * network.Shape.Widths.ToArray().Max()];
        T[] trace = new T[network.Shape.TraceLength], gradients = new T[network.Shape.ParameterCount];
        Sgd<T> descent = new(LearningRate);
        Digest digest = new();
        digest.Add<T>(network.Parameters);
        for (int samples = 1; samples <= LongestBatch; samples++)
        {
            ReadOnlySpan<T> batch = inputs.AsSpan(0, samples * network.Shape.InputCount);
            Span<T> given = outputs.AsSpan(0, samples * network.Shape.OutputCount);
            network.Forward(batch, given);
            digest.Add<T>(given);
            ReadOnlySpan<T> last = batch[^network.Shape.InputCount..];
            if (network is IOneOutputMlp<T> single)
                digest.Add(single.Forward(last));
            int layer = 1 + samples % network.Shape.HiddenLayerCount;
            Span<T> hidden = activations.AsSpan(0, samples * network.Shape.Width(layer));
            network.ComputePostActivations(layer, batch, hidden);
            digest.Add<T>(hidden);
            network.TraceSignal(last, trace);
            digest.Add<T>(trace);

            digest.Add(network.ComputeLossAndGradient(batch, targets.AsSpan(0, given.Length), gradients));
            digest.Add<T>(gradients);
            descent.Step(network.Parameters, gradients);
        }
        digest.Add<T>(network.Parameters);
        return digest;
    }

    private static T[] Inputs<T>(MlpShape shape, RandomState random)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = new T[LongestBatch * shape.InputCount];
        foreach (ref T input in inputs.AsSpan())
            input = T.CreateTruncating(6 * random.NextDouble() - 3);
        return inputs;
    }

    /// <summary>
    /// Targets for the kind of output: a class for each sample, values, or labels. In the second half of the samples every third label lies
    /// between 0 and 1, so that the loss takes both its ways.
    /// </summary>
    private static T[] Targets<T>(IMlp<T> network, RandomState random)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int width = network.Shape.OutputCount;
        T[] targets = new T[LongestBatch * width];
        if (network.Output == OutputKind.Softmax)
        {
            for (int sample = 0; sample < LongestBatch; sample++)
                targets[sample * width + (int)random.NextBounded((uint)width - 1)] = T.One;
            return targets;
        }
        for (int index = 0; index < targets.Length; index++)
            targets[index] = network.Output == OutputKind.Sigmoid
                ? Label<T>(random, isBetween: index >= targets.Length / 2 && index % 3 == 0)
                : T.CreateTruncating(4 * random.NextDouble() - 2);
        return targets;
    }
    private static T Label<T>(RandomState random, bool isBetween)
        where T : struct, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(isBetween ? random.NextDouble() : random.NextBounded(1));
}
