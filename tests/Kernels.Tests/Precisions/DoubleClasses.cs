using Kernels.Activations;

namespace Kernels.Tests.Precisions;

/// <summary>Two activations, the second with a learned parameter, and the probabilities of four classes out.</summary>
[Mlp<Tanh, Swish>(3, 6, 5, 4, Output = Output.Softmax)]
internal sealed partial class DoubleClasses;
