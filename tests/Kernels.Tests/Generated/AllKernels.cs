using Kernels.Reference;

namespace Kernels.Tests.Generated;

/// <summary>The shipped networks as theories and properties take them.</summary>
internal static class AllKernels
{
    public static TheoryData<string> Data => [.. ShippedNetworks.Names];

    /// <summary>A new network with that activation, weights and biases 0.</summary>
    public static IInspectableMlp<double> New(string activation) => ShippedNetworks.New(activation);

    /// <summary>A new network with parameters drawn from [-1, 1).</summary>
    public static IInspectableMlp<double> NewRandom(string activation, int seed) => ShippedNetworks.Randomise(New(activation), seed);
}
