using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>The runs behind each arm and scope.</summary>
internal sealed class ArmRuns
{
    private readonly Dictionary<string, TunedRates> rates;
    private readonly int seeds;
    private readonly Dictionary<RunSettings, IReadOnlyDictionary<string, double>> measures = [];

    public ArmRuns(IEnumerable<TunedRates> rates, int seeds)
    {
        this.rates = rates.ToDictionary(tuned => tuned.Activation);
        this.seeds = seeds;
    }

    /// <summary>Runs what some arms need.</summary>
    public void Run(IEnumerable<(Arm Arm, Scope Scope)> wanted, RunBatches batches, CancellationToken cancellation)
    {
        IEnumerable<RunSettings> needed =
            from one in wanted
            from seed in Enumerable.Range(0, seeds)
            select Settings(one.Arm, one.Scope, (uint)seed);
        RunSettings[] runs = [.. needed.Distinct()];
        IReadOnlyList<IReadOnlyDictionary<string, double>> results = batches.Run("run", runs, cancellation);
        for (int index = 0; index < runs.Length; index++)
            measures[runs[index]] = results[index];
    }

    /// <summary>A measure of an arm, by seed.</summary>
    public double[] Values(Arm arm, Scope scope, Measure measure) => [.. Measures(arm, scope).Select(measure.Of)];

    /// <summary>All measures of an arm, by seed.</summary>
    public IEnumerable<IReadOnlyDictionary<string, double>> Measures(Arm arm, Scope scope) =>
        Enumerable.Range(0, seeds).Select(seed => measures[Settings(arm, scope, (uint)seed)]);

    public double Rate(Arm arm, Scope scope) => scope switch
    {
        Scope.TunedByLoss => rates[arm.Activation].ByLoss,
        Scope.TunedByExcess => rates[arm.Activation].ByExcess,
        _ => StudyOptions.Published.LearningRate,
    };

    private RunSettings Settings(Arm arm, Scope scope, uint seed) => new()
    {
        Activation = arm.Activation,
        DataSeed = scope == Scope.OwnData ? StudyOptions.Published.DataSeed : seed,
        NetworkSeed = seed,
        LearningRate = Rate(arm, scope),
        Epochs = arm.Epochs,
        Scale = arm.Scale,
        MeasuresGeometry = arm.Epochs == StudyOptions.Published.Epochs && arm.Scale is null,
    };
}
