using Kernels.Activations;

namespace Kernels.Study.Digests;

/// <summary>The other five activations in single precision, one after the other, and three values.</summary>
[Mlp<Silu, Gelu, GeluErf, PRelu, Swish>(2, 5, 3, 4, 5, 4, 3, Output = Kernels.Output.Identity, Precision = Precision.Single)]
internal sealed partial class SingleValues;
