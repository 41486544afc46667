using Kernels.Activations;

namespace Kernels.Networks;

/// <summary>The study's 2-8-8-1 network with <see cref="GeluErf"/> hidden units.</summary>
[Mlp<GeluErf>(2, 8, 8, 1)]
public sealed partial class GeluErfMlp;
