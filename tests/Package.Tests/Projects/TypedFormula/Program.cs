using Kernels;
using Kernels.OnDemand;
using Kernels.RandomNumbers;
using Kernels.Training;

IMlp<double> network = MlpCompiler.New<double>("z * tanh(softplus(z))", 2, 4, 1);
InitialWeights.Draw(network, new RandomState(42), InitialScale.He);
double[] outputs = new double[2];
network.Forward([0.5, -0.5, 1, 2], outputs);
Console.WriteLine($"{network.Activations[0].Formula}: {outputs.Count(probability => probability is > 0 and < 1)} probabilities");
