using Kernels.Activations;

namespace Kernels.Study.Digests;

/// <summary>A network of the study's shape in single precision.</summary>
[Mlp<Relu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleMoons;
