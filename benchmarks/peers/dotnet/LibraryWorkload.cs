using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using Kernels.Peers.Own;

namespace Kernels.Peers.Libraries;

/// <summary>What is measured of a library's network.</summary>
/// <typeparam name="T">The type of its numbers.</typeparam>
internal sealed class LibraryWorkload<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int InferenceCount = 4096;
    private const int Trainings = 3;
    private const int Passes = 12;

    private readonly ILibraryNetwork<T> network;
    private readonly Samples<T> samples;
    private bool isWarm;

    public LibraryWorkload(ILibraryNetwork<T> network, Samples<T> samples)
    {
        this.network = network;
        this.samples = samples;
        network.TakeInputs([.. Enumerable.Range(0, 2 * InferenceCount).Select(index => samples.Inputs[index % samples.Inputs.Length])]);
    }

    /// <summary>Nanoseconds of a training or of a sample's inference, the accuracy that training reached, or the difference from what Kernels computes.</summary>
    /// <param name="question">Work, activation and precision.</param>
    /// <param name="givenPath">The file of Kernels' parameters and outputs.</param>
    public double Measure(string[] question, string givenPath)
    {
        switch (question[0])
        {
            case "difference":
                return Difference(File.ReadLines(givenPath).SkipWhile(line => line != $"{question[1]} {question[2]}").Skip(1).Take(2).Select(Numbers).ToArray());
            case "accuracy":
                network.Train(samples);
                network.Infer(64);
                return Accuracy();
            case "train":
                return Stopwatch.FastestNanoseconds(Trainings, () => network.Train(samples));
            default:
                int batch = int.Parse(question[0].Split('-')[1], CultureInfo.InvariantCulture);
                WarmUp();
                return Stopwatch.FastestNanoseconds(Passes, () => network.Infer(batch)) / InferenceCount;
        }
    }

    // What the runtime had compiled ahead, it compiles once more, from the thirtieth call on and in the background.
    private void WarmUp()
    {
        if (isWarm)
            return;
        isWarm = true;
        foreach (int batch in new[] { 1, 64, 4096, 1 })
        {
            for (int pass = 0; pass < Passes; pass++)
                network.Infer(batch);
            Thread.Sleep(200);
        }
    }

    private double Difference(double[][] given)
    {
        network.Take([.. given[0].Select(T.CreateTruncating)]);
        double largest = 0;
        foreach (int batch in new[] { 1, 64, 4096 })
        {
            network.Infer(batch);
            largest = network.Outputs().Zip(given[1], (output, expected) => Math.Abs(double.CreateTruncating(output) - expected)).Append(largest).Max();
        }
        return largest;
    }

    private double Accuracy()
    {
        T half = T.CreateTruncating(0.5);
        return network.Outputs().Zip(samples.Targets, (output, target) => output > half == target > half ? 1.0 : 0.0).Average();
    }

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
}
