using Kernels.Activations;

namespace Kernels.Tests.Precisions;

/// <summary>Three values out.</summary>
[Mlp<Gelu>(2, 5, 3, Output = Output.Identity, Precision = Precision.Single)]
internal sealed partial class SingleValues;
