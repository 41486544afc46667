using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>Two hidden layers of 32 units.</summary>
[Mlp<Relu>(2, 32, 32, 1)]
internal sealed partial class Width32;
