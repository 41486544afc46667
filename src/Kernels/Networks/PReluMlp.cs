using Kernels.Activations;

namespace Kernels.Networks;

/// <summary>The study's 2-8-8-1 network with <see cref="PRelu"/> hidden units.</summary>
[Mlp<PRelu>(2, 8, 8, 1)]
public sealed partial class PReluMlp;
