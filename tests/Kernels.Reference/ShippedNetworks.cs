using System;
using System.Collections.Generic;
using Kernels.Networks;

namespace Kernels.Reference;

/// <summary>The one list of the networks that the library ships, 2-8-8-1 each, by the name of their activation: what tests and benchmarks run over.</summary>
public static class ShippedNetworks
{
    private static readonly Dictionary<string, Func<IInspectableMlp<double>>> factories = new()
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

    /// <summary>A new network with that activation, weights and biases 0.</summary>
    public static IInspectableMlp<double> New(string activation) => factories[activation]();

    /// <summary>Draws every parameter of a network from [-1, 1).</summary>
    public static T Randomise<T>(T network, int seed)
        where T : IMlp<double>
    {
        Random random = new(seed);
        foreach (ref double parameter in network.Parameters)
            parameter = 2 * random.NextDouble() - 1;
        return network;
    }
}
