namespace Kernels.Tests.Precisions;

public sealed class SinglePrecisionTests() : PrecisionTests<float>(tolerance: 4e-6);
