using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>Two hidden layers of 64 units, the widest there are.</summary>
[Mlp<Relu>(2, 64, 64, 1)]
internal sealed partial class Width64;
