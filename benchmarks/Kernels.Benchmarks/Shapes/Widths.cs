using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>Two hidden layers of 4 units.</summary>
[Mlp<Relu>(2, 4, 4, 1)]
internal sealed partial class Width4;

/// <summary>Two hidden layers of 16 units.</summary>
[Mlp<Relu>(2, 16, 16, 1)]
internal sealed partial class Width16;

/// <summary>Two hidden layers of 32 units.</summary>
[Mlp<Relu>(2, 32, 32, 1)]
internal sealed partial class Width32;

/// <summary>Two hidden layers of 64 units, the widest there are.</summary>
[Mlp<Relu>(2, 64, 64, 1)]
internal sealed partial class Width64;
