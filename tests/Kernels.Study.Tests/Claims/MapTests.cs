using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Claims;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Claims;

/// <summary>Maps show where a difference is there and where it is not, from losses that are known.</summary>
public sealed class MapTests
{
    private static readonly IReadOnlyList<LedgerMap> maps = Maps();

    [Fact]
    public void OneMapIsOverRatesAndBudgetsTheOtherOverShapes()
    {
        Assert.Equal([100, 200, 400, 800, 1600], maps[0].Rows);
        Assert.Equal([0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10], maps[0].Columns);
        Assert.Equal([1, 2, 3, 4], maps[1].Rows);
        Assert.Equal([2, 4, 8, 16], maps[1].Columns);
        Assert.All(maps, map => Assert.Equal(map.Rows.Count * map.Columns.Count, map.Cells.Count));
    }

    [Fact]
    public void ACellHasItsFigureAndVerdict()
    {
        for (int row = 0; row < maps[0].Rows.Count; row++)
            for (int column = 0; column < maps[0].Columns.Count; column++)
            {
                LedgerCell cell = maps[0].Cells[row * maps[0].Columns.Count + column];
                double expected = Known.Difference(maps[0].Columns[column], (int)maps[0].Rows[row]);
                Assert.Equal(expected, cell.Value, 1e-12);
                Assert.Equal(expected > 0.02 ? "SUPPORTED" : "NO PRACTICAL DIFFERENCE", cell.Verdict);
            }
    }

    [Fact]
    public void WhatIsNotFiniteHasNoVerdict() => Assert.Equal((double.NaN, null), (maps[1].Cells[0].Value, maps[1].Cells[0].Verdict));

    private static IReadOnlyList<LedgerMap> Maps()
    {
        Statement statement = ClaimCatalog.Find("L5")!;
        Statement published = statement with { Tests = [statement.Tests[0] with { Scopes = [Scope.Published] }] };
        return new LedgerRun(new Known()).Judge([published], 2, default).Statements[0].Maps;
    }

    /// <summary>Sigmoid loses more at low rates and with few epochs; networks of one hidden layer of two units have no finite loss.</summary>
    private sealed class Known : IRunSource
    {
        public static double Difference(double rate, int epochs) => rate <= 0.05 && epochs <= 400 ? 0.1 : 0.01;

        public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation) =>
            [.. runs.Select(run => new RunResult(run, new Dictionary<string, double> { ["loss_1"] = 7, [$"loss_{run.Epochs}"] = Loss(run) }))];

        private static double Loss(RunSettings run) =>
            run.Shape.Text == "2-2-1" ? double.NaN : 0.1 + (run.Activation == "sigmoid" ? Difference(run.LearningRate, run.Epochs) : 0);
    }
}
