using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Kernels.Reference;

namespace Kernels.Tests.Generated;

/// <summary>A shipped network with random parameters, the reference with the same, and a random batch of 1 to 200 samples.</summary>
public sealed class KernelCase
{
    private readonly int seed;

    private KernelCase(ReferenceActivation activation, int samples, int seed)
    {
        this.seed = seed;
        Activation = activation;
        Network = AllKernels.NewRandom(activation.Name, seed);
        Reference = new ReferenceMlp(activation, Network.Shape.Widths);
        Network.Parameters.CopyTo(Reference.Parameters);
        Random random = new(seed + 1);
        Inputs = [.. Enumerable.Range(0, 2 * samples).Select(_ => 6 * random.NextDouble() - 3)];
        Targets = [.. Enumerable.Range(0, samples).Select(_ => (double)random.Next(2))];
        Direction = [.. Enumerable.Range(0, Network.Shape.ParameterCount).Select(_ => 2 * random.NextDouble() - 1)];
    }

    public ReferenceActivation Activation { get; }

    public IInspectableMlp<double> Network { get; }

    public ReferenceMlp Reference { get; }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    /// <summary>A direction in the space of the parameters.</summary>
    public double[] Direction { get; }

    public static Arbitrary<KernelCase> Arbitrary()
    {
        Gen<KernelCase> cases =
            from activation in Gen.Elements(ReferenceActivations.All.AsEnumerable())
            from samples in Gen.Choose(1, 200)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select new KernelCase(activation, samples, seed);
        return cases.ToArbitrary();
    }

    /// <summary>Loss and gradient of the batch.</summary>
    public (double Loss, double[] Gradients) LossAndGradient(IInspectableMlp<double> network)
    {
        double[] gradients = new double[network.Shape.ParameterCount];
        return (network.ComputeLossAndGradient(Inputs, Targets, gradients), gradients);
    }

    public override string ToString() => $"{Activation}, {Targets.Length} samples, seed {seed}";
}
