using System;
using Kernels.Reference;

namespace Kernels.Pages.Tests.Boundaries;

/// <summary>Networks with drawn parameters, half of them with steep ones.</summary>
internal static class RandomNetwork
{
    public static readonly string[] PiecewiseLinear = ["relu", "leaky-relu", "prelu"];

    public static IInspectableMlp<double> Of(string activation, int seed) => Steepen(ShippedNetworks.Randomise(ShippedNetworks.New(activation), seed), seed);

    /// <summary>A network of any shape, in plain loops.</summary>
    public static IInspectableMlp<double> Of(string activation, int seed, params ReadOnlySpan<int> widths) =>
        Steepen(ShippedNetworks.Randomise(new ReferenceMlp(ReferenceActivations.Named(activation), widths), seed), seed);

    private static T Steepen<T>(T network, int seed)
        where T : IInspectableMlp<double>
    {
        if (seed % 2 == 0)
            foreach (ref double parameter in network.Parameters)
                parameter *= 2;
        return network;
    }
}
