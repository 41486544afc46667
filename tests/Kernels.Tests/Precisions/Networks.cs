using Kernels.Activations;

namespace Kernels.Tests.Precisions;

/// <summary>A learned parameter in each hidden layer, a probability out.</summary>
[Mlp<PRelu>(2, 8, 8, 1)]
internal sealed partial class DoubleMoons;

/// <summary>Two activations, the second with a learned parameter, and the probabilities of four classes out.</summary>
[Mlp<Tanh, Swish>(3, 6, 5, 4, Output = OutputKind.Softmax)]
internal sealed partial class DoubleClasses;

/// <summary>Three values out.</summary>
[Mlp<Gelu>(2, 5, 3, Output = OutputKind.Identity)]
internal sealed partial class DoubleValues;

/// <summary>A learned parameter in each hidden layer, a probability out.</summary>
[Mlp<PRelu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleMoons;

/// <summary>Two activations, the second with a learned parameter, and the probabilities of four classes out.</summary>
[Mlp<Tanh, Swish>(3, 6, 5, 4, Output = OutputKind.Softmax, Precision = Precision.Single)]
internal sealed partial class SingleClasses;

/// <summary>Three values out.</summary>
[Mlp<Gelu>(2, 5, 3, Output = OutputKind.Identity, Precision = Precision.Single)]
internal sealed partial class SingleValues;
