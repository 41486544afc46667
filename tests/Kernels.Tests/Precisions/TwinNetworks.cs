using System;
using System.Linq;
using System.Numerics;
using Kernels.Reference;

namespace Kernels.Tests.Precisions;

/// <summary>Networks that are declared in both precisions, one for each output; in each, parameters are left over after whole vectors.</summary>
internal static class TwinNetworks
{
    public static TheoryData<string> Names => [.. All];

    public static string[] All { get; } = ["moons", "classes", "values"];

    /// <summary>A new network with its first parameters.</summary>
    public static IInspectableMlp<T> New<T>(string name)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        object network = (name, default(T)) switch
        {
            ("moons", float) => new SingleMoons(),
            ("moons", double) => new DoubleMoons(),
            ("classes", float) => new SingleClasses(),
            ("classes", double) => new DoubleClasses(),
            ("values", float) => new SingleValues(),
            ("values", double) => new DoubleValues(),
            _ => throw new ArgumentException($"There is no network {name} of {typeof(T).Name}.", nameof(name)),
        };
        return (IInspectableMlp<T>)network;
    }

    /// <summary>A new network with parameters drawn from [-1, 1).</summary>
    public static IInspectableMlp<T> NewRandom<T>(string name, int seed)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        IInspectableMlp<T> network = New<T>(name);
        Draw(network.Parameters.Length, 1, new Random(seed)).Select(T.CreateTruncating).ToArray().CopyTo(network.Parameters);
        return network;
    }

    /// <summary>The plain loops with a network's parameters, in double.</summary>
    public static ReferenceMlp Reference<T>(string name, IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        string[] activations = name switch
        {
            "moons" => ["prelu", "prelu"],
            "classes" => ["tanh", "swish"],
            _ => ["gelu"],
        };
        ReferenceMlp reference = new(network.Output, [.. activations.Select(ReferenceActivations.Named)], network.Shape.Widths);
        Array.ConvertAll(network.Parameters.ToArray(), double.CreateTruncating).CopyTo(reference.Parameters);
        return reference;
    }

    /// <summary>Samples from [-3, 3), [n, inputs].</summary>
    public static T[] Inputs<T>(IMlp<T> network, int samples, Random random)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        [.. Draw(samples * network.Shape.InputCount, 3, random).Select(T.CreateTruncating)];

    /// <summary>Targets, [n, outputs]: labels, each with one class of a sample at 1, or values.</summary>
    public static T[] Targets<T>(IMlp<T> network, int samples, Random random)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int outputs = network.Shape.OutputCount;
        if (network.Output == OutputKind.Identity)
            return [.. Draw(samples * outputs, 2, random).Select(T.CreateTruncating)];
        T[] targets = new T[samples * outputs];
        for (int sample = 0; sample < samples; sample++)
        {
            int label = random.Next(network.Output == OutputKind.Softmax ? outputs : 2);
            if (network.Output == OutputKind.Softmax)
                targets[sample * outputs + label] = T.One;
            else
                targets[sample] = T.CreateTruncating(label);
        }
        return targets;
    }

    private static double[] Draw(int count, double bound, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => bound * (2 * random.NextDouble() - 1))];
}
