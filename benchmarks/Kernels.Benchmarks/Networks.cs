using System.Collections.Generic;
using Kernels.Reference;

namespace Kernels.Benchmarks;

/// <summary>The networks that the benchmarks run over, each beside the reference with the same parameters.</summary>
internal static class Networks
{
    private const int Seed = 42;

    public static IEnumerable<string> Names => ShippedNetworks.Names;

    public static IMlp<double> Generated(string activation) => ShippedNetworks.Randomise(ShippedNetworks.New(activation), Seed);

    public static IMlp<double> Reference(string activation) =>
        ShippedNetworks.Randomise(new ReferenceMlp(ReferenceActivations.Named(activation), 2, 8, 8, 1), Seed);
}
