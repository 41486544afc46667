using Kernels;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

var network = new MishMlp();
InitialWeights.Draw(network, new RandomState(42), InitialScale.He);
var trainer = new MiniBatchTrainer<double>(network, new Sgd<double>(learningRate: 0.5), batchSize: 4);
for (int epoch = 0; epoch < 2000; epoch++)
    trainer.TrainEpoch([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], [0, 1, 2, 3]);
Console.WriteLine(FormattableString.Invariant($"{network.Forward([0, 0]):F3} {network.Forward([0, 1]):F3} {network.Forward([1, 0]):F3} {network.Forward([1, 1]):F3}"));

[Activation]
public readonly partial struct Mish
{
    public static double Value(double z) => z * Math.Tanh(Math.Log(1 + Math.Exp(z)));
}

[Mlp<Mish>(2, 8, 1)]
public sealed partial class MishMlp;
