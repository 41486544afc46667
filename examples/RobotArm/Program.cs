// Where is the hand of an arm with two joints? Angles in, two coordinates out.
using Kernels;
using Kernels.Activations;
using Kernels.Data;
using Kernels.Metrics;
using Kernels.Numerics;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

const int Samples = 2000;
RandomState random = new(seed: 7);
double[] angles = new double[2 * Samples];
double[] hands = new double[2 * Samples];
for (int sample = 0; sample < Samples; sample++)
{
    double shoulder = Math.PI * random.NextDouble();
    double elbow = Math.PI * random.NextDouble();
    (angles[2 * sample], angles[2 * sample + 1]) = (shoulder, elbow);
    // Portable, unlike Math.Sin: the same data on every machine.
    hands[2 * sample] = PortableMath.Cos(shoulder) + 0.7 * PortableMath.Cos(shoulder + elbow);
    hands[2 * sample + 1] = PortableMath.Sin(shoulder) + 0.7 * PortableMath.Sin(shoulder + elbow);
}
(Dataset<double> train, Dataset<double> test) = new Dataset<double>(angles, hands, featureCount: 2, outputCount: 2).Split(testFraction: 0.25, seed: 7);

ArmMlp network = new();
InitialWeights.Draw(network, new RandomState(7), InitialScale.LeCun);
Trainer<double> trainer = new(network, new Adam<double>(learningRate: 0.01))
{
    BatchSize = 50,
    Schedule = LearningRateSchedule.Cosine(epochs: 300),
};
trainer.Fit(train, epochs: 300);

double[] found = new double[test.Targets.Length];
network.Forward(test.Inputs, found);
Console.WriteLine($"mean squared error {RegressionMetrics.MeanSquaredError<double>(test.Targets, found):E2}, R2 {RegressionMetrics.R2<double>(test.Targets, found, outputCount: 2):F5}\n");
Console.WriteLine("shoulder  elbow        x        y   found x  found y");
for (int sample = 0; sample < 4; sample++)
    Console.WriteLine($"{test.Inputs[2 * sample],8:F3} {test.Inputs[2 * sample + 1],6:F3} {test.Targets[2 * sample],8:F3} {test.Targets[2 * sample + 1],8:F3}  {found[2 * sample],8:F3} {found[2 * sample + 1],8:F3}");

[Mlp<Tanh>(2, 16, 16, 2, Output = OutputKind.Identity)]
public sealed partial class ArmMlp;
