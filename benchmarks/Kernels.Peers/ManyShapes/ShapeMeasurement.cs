using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Peers.Results;
using Kernels.Peers.Running;

namespace Kernels.Peers.ManyShapes;

/// <summary>Measures networks of many shapes as <see cref="Measurement"/> does one: each program right after the others, every other round in reverse.</summary>
internal static class ShapeMeasurement
{
    private const double MostDifference = 1e-12;
    private const double MostSingleDifference = 1e-5;

    /// <summary>Starts all programs, compares what they compute, and measures them.</summary>
    /// <param name="cases">What is measured.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="progress">Receives a line a step.</param>
    /// <exception cref="PeerException">Kernels itself failed; a peer that fails is only missing.</exception>
    public static ShapeResults Run(IReadOnlyList<ShapeCase> cases, int rounds, TextWriter progress)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kernels-shapes-");
        ShapeSeries[] programs = [.. ShapePrograms.All(folder.FullName)];
        try
        {
            progress.Write("Building for many shapes\n");
            Parallel.ForEach(programs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, program => program.Prepare());
            ProcessorCore.PinThisThread();
            foreach (ShapeSeries program in programs)
            {
                program.Start();
                progress.Write($"{program.Name}: {program.Version ?? $"missing ({program.Missing})"}\n");
            }
            foreach (string network in cases.Select(shape => shape.Network).Distinct())
                Compare(programs, network);
            for (int round = 1; round <= rounds; round++)
            {
                progress.Write($"Round {round} of {rounds}\n");
                foreach (ShapeCase shape in cases)
                    foreach (ShapeSeries program in round % 2 == 1 ? programs : programs.Reverse())
                        program.Measure(shape);
            }
            if (programs[0].Missing is string reason)
                throw new PeerException($"{programs[0].Name} failed: {reason}");
            return new ShapeResults(Machine.This(), rounds, [.. programs.Select(program => program.Result(programs[0]))]);
        }
        finally
        {
            foreach (ShapeSeries program in programs)
                program.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(ShapeSeries[] programs, string network)
    {
        double expected = programs[0].Mean(network) ?? throw new PeerException($"{programs[0].Name} failed: {programs[0].Missing}");
        double most = network.EndsWith(Case.Double, StringComparison.Ordinal) ? MostDifference : MostSingleDifference;
        foreach (ShapeSeries program in programs.Skip(1))
            if (program.Mean(network) is double mean && !(Math.Abs(mean - expected) <= most))
                program.Refuse(FormattableString.Invariant($"the mean output of {network} is {mean}; with Kernels it is {expected}"));
    }
}
