using System;
using System.Collections.Generic;
using Kernels.Networks;

namespace Kernels.Tests.Generated;

/// <summary>The one list that theories and properties over kernels run through: each shipped network by the name of its activation.</summary>
internal static class AllKernels
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

    public static TheoryData<string> Data => [.. factories.Keys];

    /// <summary>A new network with that activation, weights and biases 0.</summary>
    public static IMlp New(string activation) => factories[activation]();

    /// <summary>A new network with parameters drawn from [-1, 1).</summary>
    public static IMlp NewRandom(string activation, int seed)
    {
        IMlp network = New(activation);
        Random random = new(seed);
        foreach (ref double parameter in network.Parameters)
            parameter = 2 * random.NextDouble() - 1;
        return network;
    }
}
