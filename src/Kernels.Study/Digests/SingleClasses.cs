using Kernels.Activations;

namespace Kernels.Study.Digests;

/// <summary>Six of the eleven activations in single precision, one after the other, and the probabilities of four classes.</summary>
[Mlp<Sigmoid, Relu, LeakyRelu, Elu, Tanh, Softplus>(3, 5, 4, 3, 5, 2, 4, 4, Output = Kernels.Output.Softmax, Precision = Precision.Single)]
internal sealed partial class SingleClasses;
