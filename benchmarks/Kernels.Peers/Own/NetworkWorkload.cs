using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;
using Clock = System.Diagnostics.Stopwatch;

namespace Kernels.Peers.Own;

/// <summary>Training and inference as a user of the library writes them.</summary>
/// <typeparam name="TSample">The type of the network's pass of one sample.</typeparam>
/// <typeparam name="T">The type of its numbers.</typeparam>
internal sealed class NetworkWorkload<TSample, T> : IWorkload
    where TSample : struct, IOneSample<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int Epochs = 800;
    private const int BatchSize = 64;
    private const int InferenceCount = 4096;
    private const int Trainings = 3;
    private const int Passes = 12;

    private readonly TSample sample;
    private readonly IMlp<T> network;
    private readonly Samples<T> samples;
    private readonly int[] order;
    private readonly T[] inputs = new T[2 * InferenceCount];
    private readonly T[] outputs = new T[InferenceCount];
    private bool isWarm;

    /// <summary>Trains the network once. Before the first time is taken, everything runs until the runtime has compiled it well.</summary>
    public NetworkWorkload(TSample sample, Samples<T> samples)
    {
        this.sample = sample;
        network = sample.Network;
        this.samples = samples;
        order = new int[samples.Targets.Length];
        for (int index = 0; index < inputs.Length; index++)
            inputs[index] = samples.Inputs[index % samples.Inputs.Length];
        Train();
    }

    public double Measure(string work)
    {
        if (work == "accuracy")
            return Accuracy();
        if (!isWarm)
            WarmUp();
        isWarm = true;
        return Time(work);
    }

    private double Time(string work) => work switch
    {
        Case.Training => Stopwatch.FastestNanoseconds(Trainings, Train),
        "infer-1" => Stopwatch.FastestNanoseconds(Passes, InferEach) / InferenceCount,
        "infer-64" => Stopwatch.FastestNanoseconds(Passes, () => InferBatches(64)) / InferenceCount,
        "infer-4096" => Stopwatch.FastestNanoseconds(Passes, () => InferBatches(4096)) / InferenceCount,
        _ => throw new ArgumentException($"The work is {work}; it must be accuracy or one of {string.Join(", ", Case.Works)}.", nameof(work)),
    };

    // Where a process has one core, the runtime waits for a second without new methods before it counts calls and compiles what is called
    // often once more.
    private void WarmUp()
    {
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (string work in Case.Works)
                for (long start = Clock.GetTimestamp(); Clock.GetElapsedTime(start).TotalMilliseconds < 150;)
                    Time(work);
            Thread.Sleep(1200);
        }
    }

    private void Train()
    {
        RandomState random = new(42);
        InitialWeights.Draw(network, random, network.Activations[0].InitialScale);
        MiniBatchTrainer<T> trainer = new(network, new Sgd<T>(learningRate: 0.05), BatchSize);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Permutation(order);
            trainer.TrainEpoch(samples.Inputs, samples.Targets, order);
        }
    }

    // Compiled well from the first call: the runtime sometimes took longer to do so by itself than the warm-up lasts. And with little to keep
    // from sample to sample, as in C++: no place of an output.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void InferEach()
    {
        TSample one = sample;
        ReadOnlySpan<T> rows = inputs;
        Span<T> results = outputs;
        for (int at = 0; at < results.Length; at++)
        {
            T output = one.Forward(rows.Slice(2 * at, 2));
            results[at] = output;
        }
    }

    private void InferBatches(int batch)
    {
        for (int start = 0; start < InferenceCount; start += batch)
            network.Forward(inputs.AsSpan(2 * start, 2 * batch), outputs.AsSpan(start, batch));
    }

    private double Accuracy()
    {
        T[] probabilities = new T[samples.Targets.Length];
        network.Forward(samples.Inputs, probabilities);
        T half = T.CreateTruncating(0.5);
        int right = 0;
        for (int sample = 0; sample < probabilities.Length; sample++)
            right += probabilities[sample] > half == samples.Targets[sample] > half ? 1 : 0;
        return (double)right / probabilities.Length;
    }
}
