#:package Kernels@0.1.0
#:package Kernels.OnDemand@0.1.0
#:property PublishAot=false
using Kernels;
using Kernels.Data;
using Kernels.OnDemand;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

var (train, test) = Datasets.TwoMoons(samples: 400, noise: 0.18, seed: 42).Split(testFraction: 0.25, seed: 42);
IMlp<double> network = MlpCompiler.New<double>(args.Length > 0 ? args[0] : "z * atan(exp(z))", 2, 8, 8, 1);
InitialWeights.Draw(network, new RandomState(42), InitialScale.He);
Console.WriteLine(new Trainer<double>(network, new Adam<double>(learningRate: 0.01)).Fit(train, epochs: 100)[^1]);
int right = network.Predict(test.Inputs).Zip(test.Labels()).Count(pair => pair.First == pair.Second);
Console.WriteLine($"{network.Activations[0].Formula}: {right} of {test.Count} test samples are classified right.");
