using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Data;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Study.Claims;

/// <summary>What is timed of a network: answers and steps of training, in batches.</summary>
internal static class TimedWork
{
    /// <summary>The number of samples, whatever the batch.</summary>
    public const int Samples = 4096;

    // So small that the network stays what it is, however often it is trained.
    private const double LearningRate = 1e-9;

    /// <summary>The answers to all samples, a batch at a time.</summary>
    public static Action Inference(StudyNetwork kind, int batch)
    {
        IMlp<double> network = Drawn(kind);
        double[] inputs = Moons().Inputs.ToArray();
        double[] answers = new double[batch];
        return () => Answer(network, inputs, answers);
    }

    // Code that is called a few times alone would else be left as it is first compiled.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Answer(IMlp<double> network, ReadOnlySpan<double> inputs, Span<double> answers)
    {
        for (int start = 0; start < Samples; start += answers.Length)
            network.Forward(inputs.Slice(2 * start, 2 * answers.Length), answers);
    }

    /// <summary>An epoch of training over all samples, a step for each batch.</summary>
    public static Action Training(StudyNetwork kind, int batch)
    {
        MiniBatchTrainer<double> trainer = new(Drawn(kind), new Sgd<double>(LearningRate), batch);
        Dataset<double> moons = Moons();
        (double[] inputs, double[] targets) = (moons.Inputs.ToArray(), moons.Targets.ToArray());
        int[] order = [.. Enumerable.Range(0, Samples)];
        return () => trainer.TrainEpoch(inputs, targets, order);
    }

    private static Dataset<double> Moons() => Datasets.TwoMoons(Samples, StudyOptions.Published.Noise, StudyOptions.Published.DataSeed);

    private static IMlp<double> Drawn(StudyNetwork kind)
    {
        IMlp<double> network = kind.Create();
        InitialWeights.Draw(network, new RandomState(StudyOptions.Published.Seed), kind.Scale);
        return network;
    }
}
