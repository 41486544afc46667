using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>Runs with the study's settings, or short ones like them.</summary>
internal static class Published
{
    public static RunSettings Run(string activation, int seed) => new() { Activation = activation, DataSeed = (uint)seed, NetworkSeed = (uint)seed };

    public static RunSettings Short(string activation, int seed) => Run(activation, seed) with { Epochs = 4, MeasuresGeometry = false };
}
