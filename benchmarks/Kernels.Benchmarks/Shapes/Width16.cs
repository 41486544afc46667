using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>Two hidden layers of 16 units.</summary>
[Mlp<Relu>(2, 16, 16, 1)]
internal sealed partial class Width16;
