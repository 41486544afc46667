using Kernels.Activations;

namespace Kernels.Runner.Digests;

/// <summary>The other five activations in double precision, one after the other, and three values.</summary>
[Mlp<Silu, Gelu, GeluErf, PRelu, Swish>(2, 8, 7, 8, 9, 8, 3, Output = Kernels.Output.Identity)]
internal sealed partial class DoubleValues;
