using Kernels.Activations;

namespace Kernels.Benchmarks.Shapes;

/// <summary>The study's network with ReLU in single precision.</summary>
[Mlp<Relu>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleRelu;

/// <summary>The study's network with sigmoid in single precision.</summary>
[Mlp<Sigmoid>(2, 8, 8, 1, Precision = Precision.Single)]
internal sealed partial class SingleSigmoid;
