using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>Seven hidden layers of 8 units, the most there are.</summary>
[Mlp<Relu>(2, 8, 8, 8, 8, 8, 8, 8, 1)]
internal sealed partial class Depth7;
