using System;
using System.Threading;
using Kernels.Live.Settings;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Study;

namespace Kernels.Live.Training;

/// <summary>Trains one network from one seed.</summary>
internal static class SeedRun
{
    /// <summary>Trains and measures a network as the study does: weights, then the orders of the epochs, from one generator.</summary>
    /// <param name="network">The network.</param>
    /// <param name="wish">How it is trained.</param>
    /// <param name="data">The samples.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="epochs">The number of epochs.</param>
    /// <param name="recordedEpochs">The epochs after which parameters are kept, in rising order; 0 is before the first.</param>
    /// <param name="cancellation">Ends the training after an epoch.</param>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static NetworkResult Train(
        StudyNetwork network, NetworkSettings wish, LiveData data, uint seed, int epochs, ReadOnlySpan<int> recordedEpochs, CancellationToken cancellation)
    {
        RandomState random = new(seed);
        NetworkTraining training = new(wish.BatchSize, () => OptimizerOf(wish)) { Scale = wish.Scale, L1Penalty = wish.L1, L2Penalty = wish.L2 };
        NetworkRun run = new(network, training, data.Train, data.Test, random);
        int[] order = new int[data.Train.Count];
        int recorded = 0;
        for (int epoch = 0; epoch <= epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (epoch > 0)
            {
                random.Permutation(order);
                run.Train(order);
            }
            if (recorded < recordedEpochs.Length && recordedEpochs[recorded] == epoch)
            {
                recorded++;
                run.Record();
            }
        }
        return run.Measure(data.FarSamples);
    }

    private static Optimizer<double> OptimizerOf(NetworkSettings wish) => wish.Optimizer switch
    {
        "momentum" => new Sgd<double>(wish.LearningRate, momentum: 0.9),
        "nesterov" => new Sgd<double>(wish.LearningRate, momentum: 0.9, isNesterov: true),
        "rmsprop" => new RmsProp<double>(wish.LearningRate),
        "adam" => new Adam<double>(wish.LearningRate),
        "adamw" => new AdamW<double>(wish.LearningRate),
        _ => new Sgd<double>(wish.LearningRate),
    };
}
