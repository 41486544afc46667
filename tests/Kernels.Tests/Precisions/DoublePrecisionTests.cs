namespace Kernels.Tests.Precisions;

public sealed class DoublePrecisionTests() : PrecisionTests<double>(tolerance: 1e-13);
