namespace Kernels.Export.Tests.Sources;

/// <summary>A source file, and what it is to compute.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Source">The file.</param>
/// <param name="InputCount">The inputs of a sample.</param>
/// <param name="OutputCount">Its outputs.</param>
/// <param name="Inputs">The samples.</param>
/// <param name="Expected">What Kernels answers.</param>
internal sealed record Program(string Name, string Source, int InputCount, int OutputCount, double[] Inputs, double[] Expected);
