using System;
using System.Linq;
using System.Numerics;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Testing;
using Kernels.Training;

namespace Kernels.Tests.Precisions;

/// <summary>Two moons, learned in both precisions from the same start in the same order.</summary>
public sealed class TrainingTests
{
    private const uint Seed = 42;

    [Fact]
    public void SinglePrecisionLearnsWhatDoubleLearns()
    {
        (double loss, double accuracy) = Train<double>();
        (double singleLoss, double singleAccuracy) = Train<float>();
        Assert.True(accuracy > 0.9, $"The network in double has an accuracy of {accuracy:P1}.");
        Assert.Equal(accuracy, singleAccuracy);
        Assert.Equal(loss, singleLoss, 1e-3);
        Assert.NotEqual(loss, singleLoss);
    }

    private static (double Loss, double Accuracy) Train<T>()
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        SamplesFixture train = StudyFixture.Published.Samples.Part("train"), test = StudyFixture.Published.Samples.Part("test");
        IMlp<T> network = TwinNetworks.New<T>("moons");
        RandomState random = new(Seed);
        InitialWeights.Draw(network, random, InitialScale.He);
        MiniBatchTrainer<T> trainer = new(network, new Sgd<T>(0.05), batchSize: 64);
        (T[] inputs, T[] targets) = (Rounded<T>(train.Scaled), Rounded<T>(train.Labels));
        T loss = T.Zero;
        for (int epoch = 0; epoch < 400; epoch++)
            loss = trainer.TrainEpoch(inputs, targets, random.Permutation(train.Count));

        T[] probabilities = new T[test.Count];
        network.Forward(Rounded<T>(test.Scaled), probabilities);
        int right = probabilities.Zip(test.Labels).Count(pair => pair.First > T.CreateTruncating(0.5) == pair.Second > 0.5);
        return (double.CreateTruncating(loss), (double)right / test.Count);
    }

    private static T[] Rounded<T>(double[] values)
        where T : struct, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(values, T.CreateTruncating);
}
