using Kernels.Activations;

namespace Kernels.Study.Digests;

/// <summary>Six of the eleven activations in double precision, one after the other, and the probabilities of four classes.</summary>
[Mlp<Sigmoid, Relu, LeakyRelu, Elu, Tanh, Softplus>(3, 5, 4, 3, 5, 2, 4, 4, Output = OutputKind.Softmax)]
internal sealed partial class DoubleClasses;

/// <summary>The other five activations in double precision, one after the other, and three values.</summary>
[Mlp<Silu, Gelu, GeluErf, PRelu, Swish>(2, 5, 3, 4, 5, 4, 3, Output = OutputKind.Identity)]
internal sealed partial class DoubleValues;

/// <summary>Layers in double precision so wide that kernels loop over inputs and groups of units, with a rest of both.</summary>
[Mlp<Swish, LeakyRelu>(5, 33, 64, 1)]
internal sealed partial class DoubleWide;

/// <summary>A network of the study's shape in single precision.</summary>
[Mlp<Relu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleMoons;

/// <summary>Six of the eleven activations in single precision, one after the other, and the probabilities of four classes.</summary>
[Mlp<Sigmoid, Relu, LeakyRelu, Elu, Tanh, Softplus>(3, 5, 4, 3, 5, 2, 4, 4, Output = OutputKind.Softmax, Precision = Precision.Single)]
internal sealed partial class SingleClasses;

/// <summary>The other five activations in single precision, one after the other, and three values.</summary>
[Mlp<Silu, Gelu, GeluErf, PRelu, Swish>(2, 5, 3, 4, 5, 4, 3, Output = OutputKind.Identity, Precision = Precision.Single)]
internal sealed partial class SingleValues;

/// <summary>Layers in single precision so wide that kernels loop over inputs and groups of units, with a rest of both.</summary>
[Mlp<Swish, LeakyRelu>(5, 33, 64, 1, Precision = Precision.Single)]
internal sealed partial class SingleWide;
