using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>The runs behind each arm and scope.</summary>
internal sealed class ArmRuns
{
    private readonly Dictionary<(string Activation, string Shape), TunedRates> rates;
    private readonly int seeds;
    private readonly Dictionary<(Arm Arm, Scope Scope), IReadOnlyDictionary<string, double>[]> measures = [];
    private readonly Dictionary<(Arm Arm, bool IsOwnData), MeasureGroup> groups = [];

    /// <summary>The runs of some statements.</summary>
    /// <param name="rates">The rates of the tuned scopes.</param>
    /// <param name="seeds">How many seeds there are.</param>
    /// <param name="statements">The statements that are tried.</param>
    public ArmRuns(IEnumerable<TunedRates> rates, int seeds, IEnumerable<Statement> statements)
    {
        this.rates = rates.ToDictionary(tuned => (tuned.Activation, tuned.Shape));
        this.seeds = seeds;
        // A run has all that any statement asks of it, so that one statement alone finds the runs of all.
        foreach (Test test in ClaimCatalog.All.Concat(statements).SelectMany(statement => statement.Tests))
            foreach ((Arm arm, Measure measure) in test.Sides)
                foreach (bool isOwnData in test.Scopes.Select(scope => scope == Scope.OwnData).Distinct())
                    if (measure.Group >= groups.GetValueOrDefault((arm, isOwnData)))
                        groups[(arm, isOwnData)] = measure.Group;
    }

    /// <summary>The runs that some arms need, each once, and where those of each arm are among them, [arms][seeds].</summary>
    public (IReadOnlyList<RunSettings> Runs, int[][] Places) Needed(IReadOnlyList<(Arm Arm, Scope Scope)> arms)
    {
        List<RunSettings> runs = [];
        Dictionary<RunSettings, int> known = [];
        int[][] places = [.. arms.Select(_ => new int[seeds])];
        // Runs of one seed follow one another, as they share their data.
        for (int seed = 0; seed < seeds; seed++)
        {
            foreach ((int arm, (Arm Arm, Scope Scope) one) in arms.Index())
            {
                RunSettings run = Settings(one.Arm, one.Scope, (uint)seed);
                if (!known.TryGetValue(run, out int place))
                {
                    known.Add(run, place = runs.Count);
                    runs.Add(run);
                }
                places[arm][seed] = place;
            }
        }
        return (runs, places);
    }

    /// <summary>Runs what some arms need.</summary>
    public void Run(IReadOnlyList<(Arm Arm, Scope Scope)> arms, RunBatches batches, CancellationToken cancellation)
    {
        (IReadOnlyList<RunSettings> runs, int[][] places) = Needed(arms);
        IReadOnlyList<IReadOnlyDictionary<string, double>> results = batches.Run("run", runs, cancellation);
        foreach (((Arm Arm, Scope Scope) one, int[] ofArm) in arms.Zip(places))
            measures[one] = [.. ofArm.Select(place => results[place])];
    }

    /// <summary>A measure of an arm, by seed.</summary>
    public double[] Values(Arm arm, Scope scope, Measure measure) => [.. Measures(arm, scope).Select(measure.Of)];

    /// <summary>All measures of an arm, by seed.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Measures(Arm arm, Scope scope) => measures[(arm, scope)];

    public double Rate(Arm arm, Scope scope) => scope switch
    {
        Scope.TunedByLoss => rates[(arm.Activation, arm.Shape.Text)].ByLoss,
        Scope.TunedByExcess => rates[(arm.Activation, arm.Shape.Text)].ByExcess,
        _ => StudyOptions.Published.LearningRate,
    };

    /// <summary>The run of an arm for a seed.</summary>
    public RunSettings Settings(Arm arm, Scope scope, uint seed)
    {
        bool isOwnData = scope == Scope.OwnData;
        MeasureGroup group = groups.GetValueOrDefault((arm, isOwnData));
        return new RunSettings
        {
            Activation = arm.Activation,
            Shape = arm.Shape,
            DataSeed = isOwnData ? StudyOptions.Published.DataSeed : seed,
            NetworkSeed = seed,
            LearningRate = Rate(arm, scope),
            Epochs = scope == Scope.Initial ? 0 : arm.Epochs,
            Scale = arm.Scale,
            MeasuresGeometry = group >= MeasureGroup.Geometry,
            MeasuresStraightLine = group >= MeasureGroup.StraightLine,
        };
    }
}
