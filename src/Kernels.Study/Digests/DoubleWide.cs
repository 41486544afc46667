using Kernels.Activations;

namespace Kernels.Study.Digests;

/// <summary>Layers in double precision so wide that kernels loop over inputs and groups of units, with what is left of them.</summary>
[Mlp<Swish, LeakyRelu>(5, 33, 64, 1)]
internal sealed partial class DoubleWide;
