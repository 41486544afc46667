using App;
using Kernels;

// The formulas once more, over dual numbers: kinks are where they are in the activations.
(IMlp<double> Network, Func<Dual, Dual[], Dual> Activation)[] cases =
[
    (new OwnReluMlp(), (z, _) => z.Value > 0 ? z : 0),
    (new MishMlp(), (z, _) => z * Dual.Tanh(Dual.Log(1 + Dual.Exp(z)))),
    (new TwoKinksMlp(), (z, _) => z.Value < -1 ? -0.1 * z - 1.1 : z.Value > 1 ? 0.5 * z + 0.5 : z),
    (new RationalMlp(), (z, _) => z * (1 + z) * (1 + z) / (2 + 2 * z * z)),
    (new BentExponentialMlp(), (z, learned) => z.Value > 0 ? z : learned[0] * (Dual.Exp(learned[1] * z) - 1)),
];

// A line a network: its name, the largest error of its gradient for three seeds, its mean accuracy over three seeds.
foreach ((IMlp<double> network, Func<Dual, Dual[], Dual> activation) in cases)
{
    double error = Enumerable.Range(1, 3).Max(seed => GradientCheck.LargestError(network, activation, seed));
    double accuracy = Enumerable.Range(1, 3).Average(seed => new Moons((uint)seed).AccuracyAfterTraining(network, (uint)seed));
    Console.WriteLine(FormattableString.Invariant($"{network.GetType().Name} {error:E2} {accuracy:F3}"));
}
