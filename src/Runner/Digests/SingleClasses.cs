using Kernels.Activations;

namespace Kernels.Runner.Digests;

/// <summary>Six of the eleven activations in single precision, one after the other, and the probabilities of four classes.</summary>
[Mlp<Sigmoid, Relu, LeakyRelu, Elu, Tanh, Softplus>(3, 8, 8, 7, 8, 9, 8, 4, Output = Kernels.Output.Softmax, Precision = Precision.Single)]
internal sealed partial class SingleClasses;
