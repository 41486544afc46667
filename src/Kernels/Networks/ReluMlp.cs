using Kernels.Activations;

namespace Kernels.Networks;

/// <summary>The study's 2-8-8-1 network with <see cref="Relu"/> hidden units.</summary>
[Mlp<Relu>(2, 8, 8, 1)]
public sealed partial class ReluMlp;
