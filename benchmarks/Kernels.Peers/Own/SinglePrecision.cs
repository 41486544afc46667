using Kernels.Activations;

namespace Kernels.Peers.Own;

// The study's network with each shipped activation in single precision; in double the library has them.

/// <summary>With <see cref="Relu"/>.</summary>
[Mlp<Relu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleReluMlp;

/// <summary>With <see cref="LeakyRelu"/>.</summary>
[Mlp<LeakyRelu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleLeakyReluMlp;

/// <summary>With <see cref="PRelu"/>.</summary>
[Mlp<PRelu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SinglePReluMlp;

/// <summary>With <see cref="Elu"/>.</summary>
[Mlp<Elu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleEluMlp;

/// <summary>With <see cref="Softplus"/>.</summary>
[Mlp<Softplus>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleSoftplusMlp;

/// <summary>With <see cref="Sigmoid"/>.</summary>
[Mlp<Sigmoid>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleSigmoidMlp;

/// <summary>With <see cref="Tanh"/>.</summary>
[Mlp<Tanh>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleTanhMlp;

/// <summary>With <see cref="Silu"/>.</summary>
[Mlp<Silu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleSiluMlp;

/// <summary>With <see cref="Swish"/>.</summary>
[Mlp<Swish>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleSwishMlp;

/// <summary>With <see cref="Gelu"/>.</summary>
[Mlp<Gelu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleGeluMlp;

/// <summary>With <see cref="GeluErf"/>.</summary>
[Mlp<GeluErf>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleGeluErfMlp;
