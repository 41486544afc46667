using System;
using System.Collections.Generic;
using Kernels.Networks;
using Kernels.Reference;

namespace Kernels.Benchmarks;

/// <summary>The one list of networks that the benchmarks run over, 2-8-8-1 each, by the name of their activation.</summary>
internal static class Networks
{
    private static readonly Dictionary<string, Func<IMlp>> factories = new()
    {
        ["sigmoid"] = () => new SigmoidMlp(),
        ["relu"] = () => new ReluMlp(),
        ["leaky-relu"] = () => new LeakyReluMlp(),
        ["elu"] = () => new EluMlp(),
        ["tanh"] = () => new TanhMlp(),
        ["softplus"] = () => new SoftplusMlp(),
        ["silu"] = () => new SiluMlp(),
        ["gelu"] = () => new GeluMlp(),
        ["gelu-erf"] = () => new GeluErfMlp(),
        ["prelu"] = () => new PReluMlp(),
        ["swish"] = () => new SwishMlp(),
    };

    public static IEnumerable<string> Names => factories.Keys;

    public static IMlp Generated(string activation) => WithParameters(factories[activation]());

    public static IMlp Reference(string activation) => WithParameters(new ReferenceMlp(ReferenceActivations.Named(activation), 2, 8, 8, 1));

    private static IMlp WithParameters(IMlp network)
    {
        Random random = new(42);
        foreach (ref double parameter in network.Parameters)
            parameter = 2 * random.NextDouble() - 1;
        return network;
    }
}
