using Kernels.Activations;

namespace Kernels.Tests.Precisions;

/// <summary>A learned parameter in each hidden layer, a probability out.</summary>
[Mlp<PRelu>(2, 8, 8, 1)]
internal sealed partial class DoubleMoons;
