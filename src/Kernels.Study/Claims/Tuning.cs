using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Finds each network's own best learning rate, on other seeds than those reported.</summary>
internal sealed class Tuning(RunBatches batches)
{
    public const uint FirstSeed = 10_000;
    public const int Seeds = 40;

    // No rate beyond has ever won; a network that nothing trains would not end the search.
    private const int MostSteps = 12;

    /// <summary>The rates of some networks, whatever their epochs and initial weights.</summary>
    public IReadOnlyList<TunedRates> Find(IEnumerable<Arm> arms, CancellationToken cancellation)
    {
        Arm[] networks = [.. arms.Select(arm => new Arm(arm.Activation) { Shape = arm.Shape }).Distinct()];
        Dictionary<Arm, RateTrials> trials = networks.ToDictionary(arm => arm, _ => new RateTrials());
        for (int step = 0; ; step++)
        {
            while (Next(networks, trials) is { Length: > 0 } wanted)
                Try(wanted, trials, cancellation);
            if (step == MostSteps || !ExtendAny(trials.Values))
                break;
        }
        return
        [
            .. trials.Select(one => new TunedRates(
                one.Key.Activation, one.Key.Shape.Text, RateGrid.At(one.Value.BestByLoss), RateGrid.At(one.Value.BestByExcess))),
        ];
    }

    private static bool ExtendAny(IEnumerable<RateTrials> trials)
    {
        bool isExtended = false;
        foreach (RateTrials one in trials)
            isExtended |= one.Extend();
        return isExtended;
    }

    private static (Arm Arm, int Place, int Seed)[] Next(Arm[] networks, Dictionary<Arm, RateTrials> trials) =>
        [.. networks.SelectMany(arm => trials[arm].Next().Select(one => (arm, one.Place, one.Seed))).OrderBy(one => one.Seed)];

    private void Try((Arm Arm, int Place, int Seed)[] wanted, Dictionary<Arm, RateTrials> trials, CancellationToken cancellation)
    {
        RunSettings[] runs = [.. wanted.Select(one => Settings(one.Arm, one.Place, one.Seed))];
        IReadOnlyList<IReadOnlyDictionary<string, double>> measures = batches.Run("tuning run", runs, cancellation);
        foreach (((Arm arm, int place, _), IReadOnlyDictionary<string, double> run) in wanted.Zip(measures))
            trials[arm].Add(place, ClaimMeasures.FinalLoss.Of(run), ClaimMeasures.TuningExcess.Of(run));
    }

    private static RunSettings Settings(Arm arm, int place, int seed) => new()
    {
        Activation = arm.Activation,
        Shape = arm.Shape,
        DataSeed = FirstSeed + (uint)seed,
        NetworkSeed = FirstSeed + (uint)seed,
        LearningRate = RateGrid.At(place),
        MeasuresGeometry = false,
        MeasuresStraightLine = false,
    };
}
