namespace Kernels.Export.Foreign;

/// <summary>A tensor from a file.</summary>
/// <param name="Dimensions">Its dimensions.</param>
/// <param name="Values">Its numbers, row-major.</param>
/// <param name="Precision">The type in which they stood there.</param>
internal sealed record StoredTensor(int[] Dimensions, double[] Values, Precision Precision);
