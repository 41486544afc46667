using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Kernels.Reference;

namespace Kernels.Tests.Reference;

/// <summary>A network with random parameters and a random batch for it, all drawn from one seed.</summary>
public sealed class NetworkCase
{
    private readonly int[] widths;
    private readonly int seed;

    private NetworkCase(ReferenceActivation activation, int[] widths, int samples, int seed)
    {
        this.widths = widths;
        this.seed = seed;
        Activation = activation;
        Network = new ReferenceMlp(activation, widths);

        Random random = new(seed);
        foreach (ref double parameter in Network.Parameters)
            parameter = 2 * random.NextDouble() - 1;
        Inputs = [.. Enumerable.Range(0, samples * widths[0]).Select(_ => 4 * random.NextDouble() - 2)];
        Targets = [.. Enumerable.Range(0, samples).Select(_ => (double)random.Next(2))];
        Direction = [.. Enumerable.Range(0, Network.Parameters.Length).Select(_ => 2 * random.NextDouble() - 1)];
    }

    public ReferenceActivation Activation { get; }

    public ReferenceMlp Network { get; }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    /// <summary>A direction in the space of the parameters.</summary>
    public double[] Direction { get; }

    public static Arbitrary<NetworkCase> Arbitrary()
    {
        Gen<NetworkCase> cases =
            from activation in Gen.Elements(ReferenceActivations.All.AsEnumerable())
            from hiddenLayers in Gen.Choose(0, 3)
            from widths in Gen.Choose(1, 9).ArrayOf(hiddenLayers + 1)
            from samples in Gen.Choose(1, 5)
            from seed in Gen.Choose(0, int.MaxValue)
            select new NetworkCase(activation, [.. widths, 1], samples, seed);
        return cases.ToArbitrary();
    }

    public override string ToString() =>
        $"{Activation} {string.Join('-', widths)}, {Targets.Length} samples, seed {seed}";
}
