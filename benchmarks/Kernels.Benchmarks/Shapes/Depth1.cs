using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>One hidden layer of 8 units.</summary>
[Mlp<Relu>(2, 8, 1)]
internal sealed partial class Depth1;
