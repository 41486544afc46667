using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using Kernels.Networks;
using Kernels.RandomNumbers;

namespace Kernels.Peers.Own;

/// <summary>The parameters and outputs of four networks, so that a peer can show that it computes the same.</summary>
internal static class GivenNetworks
{
    // In place of the start, where biases are 0: an output is to depend on each parameter.
    private const double Spread = 0.5;

    /// <summary>Writes three lines a network: activation and precision, the parameters, the outputs for the training samples.</summary>
    public static void Write(string path, string samplesPath)
    {
        using StreamWriter file = new(path);
        Add(file, "relu double", new ReluMlp(), Samples<double>.Read(samplesPath));
        Add(file, "sigmoid double", new SigmoidMlp(), Samples<double>.Read(samplesPath));
        Add(file, "relu single", new SingleReluMlp(), Samples<float>.Read(samplesPath));
        Add(file, "sigmoid single", new SingleSigmoidMlp(), Samples<float>.Read(samplesPath));
    }

    private static void Add<T>(StreamWriter file, string name, IMlp<T> network, Samples<T> samples)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        RandomState random = new(42);
        foreach (ref T parameter in network.Parameters)
            parameter = T.CreateTruncating(Spread * random.NextNormal());
        T[] outputs = new T[samples.Targets.Length];
        network.Forward(samples.Inputs, outputs);
        file.Write($"{name}\n{Line(network.Parameters.ToArray())}\n{Line(outputs)}\n");
    }

    private static string Line<T>(T[] numbers)
        where T : IFormattable => string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
}
