using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;
using Kernels.Testing;

namespace Kernels.Study.Tests.Claims;

/// <summary>Results of the study's settings that NumPy computed, for seeds 0 to 99: nothing is trained.</summary>
internal sealed class FixtureRuns : IRunSource
{
    public const int Seeds = 100;

    private readonly Dictionary<string, Dictionary<string, double>[]> rows = new()
    {
        ["sigmoid"] = Read("claims/published-sigmoid.csv"),
        ["relu"] = Read("claims/published-relu.csv"),
    };

    public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation)
    {
        progress?.Report(runs.Count);
        return [.. runs.Select(run => new RunResult(run, rows[run.Activation][run.NetworkSeed]))];
    }

    private static Dictionary<string, double>[] Read(string name)
    {
        string[] columns = Fixture.Lines(name).First().Split(',');
        return [.. Fixture.Rows(name).Select(row => columns.Zip(row, (column, cell) => (column, cell)).ToDictionary(pair => pair.column, pair => Fixture.Number(pair.cell)))];
    }
}
