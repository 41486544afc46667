using System;
using System.Collections.Generic;
using System.Numerics;
using Kernels.Benchmarks.Shapes;
using Kernels.Networks;
using Kernels.Reference;

namespace Kernels.Benchmarks;

/// <summary>The networks that the benchmarks run over, each beside the reference with the same parameters.</summary>
internal static class Networks
{
    private const int Seed = 42;

    public static IEnumerable<string> Names => ShippedNetworks.Names;

    public static IMlp<double> Generated(string activation) => ShippedNetworks.Randomise(ShippedNetworks.New(activation), Seed);

    /// <summary>The method for one sample of a generated network.</summary>
    public static Func<ReadOnlySpan<double>, double> GeneratedOfOneSample(string activation) => ((IOneOutputMlp<double>)Generated(activation)).Forward;

    public static IMlp<double> Reference(string activation) =>
        ShippedNetworks.Randomise(new ReferenceMlp(ReferenceActivations.Named(activation), 2, 8, 8, 1), Seed);

    /// <summary>The study's network with random parameters, in either precision.</summary>
    /// <param name="activation">relu or sigmoid.</param>
    public static IMlp<T> OfPrecision<T>(string activation)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        object network = (activation, typeof(T) == typeof(double)) switch
        {
            ("relu", true) => new ReluMlp(),
            ("relu", false) => new SingleRelu(),
            ("sigmoid", true) => new SigmoidMlp(),
            ("sigmoid", false) => new SingleSigmoid(),
            _ => throw new ArgumentException($"The activation is {activation}; it must be relu or sigmoid.", nameof(activation)),
        };
        return Randomise((IMlp<T>)network);
    }

    /// <summary>Draws every parameter of a network from [-1, 1).</summary>
    public static IMlp<T> Randomise<T>(IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Random random = new(Seed);
        foreach (ref T parameter in network.Parameters)
            parameter = T.CreateTruncating(2 * random.NextDouble() - 1);
        return network;
    }
}
