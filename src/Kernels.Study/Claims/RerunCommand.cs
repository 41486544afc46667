using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Provenance;
using Kernels.Study.Settings;
using Kernels.Study.Sweeps;
using static System.FormattableString;

namespace Kernels.Study.Claims;

/// <summary>The commands that run the networks of one seed again and show what was measured on them.</summary>
internal static class RerunCommand
{
    // Measures that the study prints itself; a sweep shows each of the others by its name.
    private static readonly string[] ofStudy = [MeasureNames.FinalLoss, "train", "test"];

    /// <summary>One command for all networks that differ in nothing but their activation.</summary>
    /// <param name="sides">The networks, and what is measured on each.</param>
    /// <param name="runs">The runs behind them.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(Arm Arm, Measure Measure)> sides, ArmRuns runs, Scope scope, uint seed) =>
    [
        .. from side in sides
           let run = runs.Settings(side.Arm, scope, seed)
           group (side.Arm.Network, side.Measure, Run: run) by (run.LearningRate, run.Shape, run.Epochs, run.Scale) into together
           let networks = together.Select(side => side.Network).Distinct()
           let measures = together.SelectMany(side => side.Measure.Columns).Distinct()
           select Command([.. networks], together.First().Run, [.. measures]),
    ];

    private static string Command(StudyNetwork[] networks, RunSettings run, string[] measures) =>
        run.Epochs > 0 && measures.All(ofStudy.Contains)
            ? CommandText.Of(StudyOptions.Published with
            {
                Shape = run.Shape,
                Networks = networks,
                DataSeed = run.DataSeed,
                Seed = run.NetworkSeed,
                LearningRate = run.LearningRate,
                Epochs = run.Epochs,
                Scale = run.Scale,
            })
            : Sweep(networks, run, measures);

    private static string Sweep(StudyNetwork[] networks, RunSettings run, string[] measures)
    {
        IEnumerable<string> settings =
            from axis in SweepAxes.All
            where axis.Name != SweepAxes.Activations && axis.Text(run) != axis.Standard
            select $"--{axis.Name} {axis.Text(run)} ";
        string data = run.DataSeed == run.NetworkSeed ? "" : Invariant($"--data-seed {run.DataSeed} ");
        return $"{ProductInfo.Command} -- sweep --{SweepAxes.Activations} {string.Join(',', networks.Select(network => network.Name))} "
            + Invariant($"{string.Concat(settings)}--seeds {run.NetworkSeed} {data}--measure {string.Join(',', measures)}");
    }
}
