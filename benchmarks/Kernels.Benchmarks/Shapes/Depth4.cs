using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>Four hidden layers of 8 units.</summary>
[Mlp<Relu>(2, 8, 8, 8, 8, 1)]
internal sealed partial class Depth4;
