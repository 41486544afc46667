using Kernels.Activations;

namespace Kernels.Study.Digests;

/// <summary>The other five activations in double precision, one after the other, and three values.</summary>
[Mlp<Silu, Gelu, GeluErf, PRelu, Swish>(2, 5, 3, 4, 5, 4, 3, Output = Kernels.Output.Identity)]
internal sealed partial class DoubleValues;
