using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>One hidden layer of 8 units.</summary>
[Mlp<Relu>(2, 8, 1)]
internal sealed partial class Depth1;

/// <summary>Four hidden layers of 8 units.</summary>
[Mlp<Relu>(2, 8, 8, 8, 8, 1)]
internal sealed partial class Depth4;

/// <summary>Seven hidden layers of 8 units, the most there are.</summary>
[Mlp<Relu>(2, 8, 8, 8, 8, 8, 8, 8, 1)]
internal sealed partial class Depth7;
