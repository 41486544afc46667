using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>Two hidden layers of 4 units.</summary>
[Mlp<Relu>(2, 4, 4, 1)]
internal sealed partial class Width4;
