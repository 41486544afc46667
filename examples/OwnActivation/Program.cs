// Mish against ReLU on two moons: five data sets, the same first weights and orders for both.
using Kernels;
using Kernels.Data;
using Kernels.Metrics;
using Kernels.Networks;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

Console.WriteLine("seed   ReLU loss  accuracy   Mish loss  accuracy");
for (uint seed = 1; seed <= 5; seed++)
{
    (Dataset<double> train, Dataset<double> test) = Datasets.TwoMoons(samples: 400, noise: 0.18, seed).Split(testFraction: 0.25, seed);
    (double Loss, double Accuracy) relu = Result(new ReluMlp(), train, test, seed);
    (double Loss, double Accuracy) mish = Result(new MishMlp(), train, test, seed);
    Console.WriteLine($"{seed,4}   {relu.Loss,9:F4}  {relu.Accuracy,8:P1}   {mish.Loss,9:F4}  {mish.Accuracy,8:P1}");
}
Console.WriteLine($"\nMish is h = {Mish.Info.Formula}");
Console.WriteLine($"its slope {Mish.Info.Derivative}");

static (double Loss, double Accuracy) Result(IMlp<double> network, Dataset<double> train, Dataset<double> test, uint seed)
{
    InitialWeights.Draw(network, new RandomState(seed), InitialScale.He);
    Trainer<double> trainer = new(network, new Adam<double>(learningRate: 0.01)) { ShuffleSeed = seed };
    TrainingHistory history = trainer.Fit(train, epochs: 100);
    return (history[^1].Loss, ClassificationMetrics.Accuracy(test.Labels(), network.Predict(test.Inputs)));
}

[Activation]
public readonly partial struct Mish
{
    public static double Value(double z) => z * Math.Tanh(Math.Log(1 + Math.Exp(z)));
}

[Mlp<Mish>(2, 8, 8, 1)]
public sealed partial class MishMlp;
