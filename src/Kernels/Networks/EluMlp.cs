using Kernels.Activations;

namespace Kernels.Networks;

/// <summary>The study's 2-8-8-1 network with <see cref="Elu"/> hidden units.</summary>
[Mlp<Elu>(2, 8, 8, 1)]
public sealed partial class EluMlp;
