using Kernels.Activations;

namespace Kernels.Study.Digests;

/// <summary>Layers in single precision so wide that kernels loop over inputs and groups of units, with what is left of them.</summary>
[Mlp<Swish, LeakyRelu>(5, 33, 64, 1, Precision = Precision.Single)]
internal sealed partial class SingleWide;
