using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Makes the maps of a statement whose primary test compares final loss or error: over rate and budget, and over width and depth.</summary>
internal sealed class MapMaker(Resampling resampling)
{
    private static readonly int[] budgets = [100, 200, 400, 800, 1600];
    private static readonly int[] widths = [2, 4, 8, 16];
    private static readonly int[] depths = [1, 2, 3, 4];

    private readonly Dictionary<RunSettings, IReadOnlyDictionary<string, double>> measures = [];

    /// <summary>Makes the runs that the maps of some statements need.</summary>
    public void Run(IReadOnlyList<Statement> statements, RunBatches batches, CancellationToken cancellation)
    {
        RunSettings[] runs = Needed(statements);
        if (runs.Length > 0)
            foreach ((RunSettings run, IReadOnlyDictionary<string, double> found) in runs.Zip(batches.Run("run for maps", runs, cancellation)))
                measures[run] = found;
    }

    /// <summary>The maps of each statement, whose runs were made; none of one whose test is another.</summary>
    public IReadOnlyList<LedgerMap>[] Of(IReadOnlyList<Statement> statements) =>
        [.. statements.Select(Mapped).Select(test => test is null ? (IReadOnlyList<LedgerMap>)[] : [OverRates(test), OverShapes(test)])];

    /// <summary>The runs that the maps of some statements need, each once.</summary>
    public static RunSettings[] Needed(IEnumerable<Statement> statements)
    {
        IEnumerable<RunSettings> needed = statements.Select(Mapped).OfType<DifferenceTest>()
            .SelectMany(test => RateMap().Concat(ShapeMap()).SelectMany(cell => new[] { test.A.Arm, test.B.Arm }.SelectMany(arm => Runs(arm, cell))));
        return [.. needed.Distinct().OrderBy(run => run.DataSeed)];
    }

    /// <summary>The primary test, if it compares two networks of the study's shape by what networks of any shape and budget have.</summary>
    private static DifferenceTest? Mapped(Statement statement) =>
        statement.Tests.Count > 0 && statement.Tests[0] is DifferenceTest test && IsOfAny(test.A.Measure) && IsOfAny(test.B.Measure)
            && new[] { test.A.Arm, test.B.Arm }.All(arm => arm == new Arm(arm.Activation)) ? test : null;

    private static bool IsOfAny(Measure measure) => measure == ClaimMeasures.Excess || measure == ClaimMeasures.FinalLoss;

    private static IEnumerable<Cell> RateMap() =>
        from budget in budgets from place in RateGrid.Places select new Cell(StudyShape.Published, RateGrid.At(place), budget);

    private static IEnumerable<Cell> ShapeMap() =>
        from depth in depths
        from width in widths
        let shape = new StudyShape($"2-{string.Concat(Enumerable.Repeat($"{width}-", depth))}1")
        select new Cell(shape, StudyOptions.Published.LearningRate, StudyOptions.Published.Epochs);

    private static IEnumerable<RunSettings> Runs(Arm arm, Cell cell) => Enumerable.Range(0, Tuning.Seeds).Select(seed => new RunSettings
    {
        Activation = arm.Activation,
        Shape = cell.Shape,
        DataSeed = Tuning.FirstSeed + (uint)seed,
        NetworkSeed = Tuning.FirstSeed + (uint)seed,
        LearningRate = cell.Rate,
        Epochs = cell.Epochs,
        MeasuresGeometry = false,
        MeasuresStraightLine = false,
    });

    private LedgerMap OverRates(DifferenceTest test) => new(
        "Learning rate and budget", "epochs", [.. budgets], "learning rate", [.. RateGrid.Places.Select(RateGrid.At)], Tuning.Seeds,
        [.. RateMap().Select(cell => Judge(test, cell))]);

    private LedgerMap OverShapes(DifferenceTest test) => new(
        "Depth and width", "hidden layers", [.. depths], "units a layer", [.. widths], Tuning.Seeds, [.. ShapeMap().Select(cell => Judge(test, cell))]);

    private LedgerCell Judge(DifferenceTest test, Cell cell)
    {
        double[][] values = [.. test.Sides.Select(side => Runs(side.Arm, cell).Select(run => side.Measure.Of(measures[run])).ToArray())];
        if (!values[0].Zip(values[1]).Any(pair => double.IsFinite(pair.First - pair.Second)))
            return new LedgerCell(double.NaN, null);
        Estimate estimate = test.Evaluate(values, resampling).Deciding;
        return new LedgerCell(estimate.Value, VerdictText.Of(test.Rule!.Judge(estimate.Usual)));
    }

    private readonly record struct Cell(StudyShape Shape, double Rate, int Epochs);
}
