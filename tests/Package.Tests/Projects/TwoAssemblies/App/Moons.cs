using Kernels;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace App;

/// <summary>Two half circles that reach into each other, with noise: the first 300 samples train, the other 100 test.</summary>
public sealed class Moons
{
    private const int Count = 400;
    private const int Training = 300;
    private readonly double[] inputs = new double[2 * Count];
    private readonly double[] targets = new double[Count];

    public Moons(uint seed)
    {
        var random = new RandomState(seed);
        for (int sample = 0; sample < Count; sample++)
        {
            double angle = Math.PI * random.NextDouble();
            bool upper = sample % 2 == 0;
            targets[sample] = upper ? 0 : 1;
            inputs[2 * sample] = (upper ? Math.Cos(angle) : 1 - Math.Cos(angle)) - 0.5 + 0.18 * random.NextNormal();
            inputs[2 * sample + 1] = (upper ? Math.Sin(angle) : 0.5 - Math.Sin(angle)) - 0.25 + 0.18 * random.NextNormal();
        }
    }

    /// <summary>Trains a network and gives the share of the test samples that it then gets right.</summary>
    public double AccuracyAfterTraining(IMlp<double> network, uint seed)
    {
        var random = new RandomState(seed);
        InitialWeights.Draw(network, random, InitialScale.He);
        var trainer = new MiniBatchTrainer<double>(network, new Sgd<double>(learningRate: 0.1), batchSize: 32);
        for (int epoch = 0; epoch < 400; epoch++)
            trainer.TrainEpoch(inputs, targets, random.Permutation(Training));

        double[] probabilities = new double[Count - Training];
        network.Forward(inputs.AsSpan(2 * Training), probabilities);
        return probabilities.Zip(targets[Training..], (probability, target) => probability > 0.5 == target > 0.5 ? 1.0 : 0).Average();
    }
}
