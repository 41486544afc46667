using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Peers.Results;

namespace Kernels.Peers.Running;

/// <summary>
/// Round after round and case after case, each program takes one short measurement right after the others, so that a ratio compares
/// what was measured at the same clock. Every other round takes them in reverse, so that none always comes right after the same
/// one.
/// </summary>
internal static class Measurement
{
    /// <summary>Starts all programs and measures them.</summary>
    /// <param name="rounds">How often every measurement is taken.</param>
    /// <param name="progress">Receives a line a step.</param>
    /// <exception cref="PeerException">Kernels itself failed; a peer that fails is only missing.</exception>
    public static PeerResults Run(int rounds, TextWriter progress)
    {
        DirectoryInfo buildFolder = Directory.CreateTempSubdirectory("kernels-peers-");
        PeerSeries[] programs = [.. new PeerCatalog(buildFolder.FullName).All().Select(peer => new PeerSeries(peer))];
        try
        {
            progress.Write("Building\n");
            Parallel.ForEach(programs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, program => program.Prepare());
            ProcessorCore.PinThisThread();
            Start(programs, progress);
            List<(string Precision, double Rate)> peaks = [];
            for (int round = 1; round <= rounds; round++)
            {
                progress.Write($"Round {round} of {rounds}\n");
                peaks.AddRange(
                    from precision in Case.Precisions
                    from program in programs
                    let rate = program.Peak(precision)
                    where rate is not null
                    select (precision, rate.Value));
                IEnumerable<PeerSeries> inTurn = round % 2 == 1 ? programs : programs.Reverse();
                foreach (Case measured in Case.All)
                    foreach (PeerSeries program in inTurn)
                        program.Measure(measured);
            }
            RequireOwn(programs);
            return new PeerResults(Machine.This(), rounds, [.. programs.Select(program => ProgramResult.Of(program, programs[0]))], Highest(peaks));
        }
        finally
        {
            foreach (PeerSeries program in programs)
                program.Dispose();
            buildFolder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, double>? Highest(List<(string Precision, double Rate)> peaks) => peaks.Count == 0
        ? null
        : peaks.GroupBy(peak => peak.Precision).ToDictionary(group => group.Key, group => Significant.Round(group.Max(peak => peak.Rate)));

    private static void Start(IReadOnlyList<PeerSeries> programs, TextWriter progress)
    {
        foreach (PeerSeries program in programs)
        {
            program.Start();
            progress.Write($"{program.Name}: {program.Version ?? $"missing ({program.Missing})"}\n");
        }
        RequireOwn(programs);
    }

    private static void RequireOwn(IReadOnlyList<PeerSeries> programs)
    {
        if (programs[0].Missing is string reason)
            throw new PeerException($"{programs[0].Name} failed: {reason}");
    }
}
