using System;
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

    // The cap of a loss by the study's guard of 1e-9, and an error that no classifier exceeds.
    private const double WorstLoss = 20.72;
    private const double WorstExcess = 1;

    // No rate beyond has ever won; a network that nothing trains would not end the search.
    private const int MostSteps = 12;

    private readonly Dictionary<(Arm Arm, int Place), (double Loss, double Excess)> means = [];

    /// <summary>The rates of some networks, whatever their epochs and initial weights.</summary>
    public IReadOnlyList<TunedRates> Find(IEnumerable<Arm> arms, CancellationToken cancellation)
    {
        Arm[] networks = [.. arms.Select(arm => new Arm(arm.Activation) { Shape = arm.Shape }).Distinct()];
        List<(Arm Arm, int Place)> wanted = [.. networks.SelectMany(arm => RateGrid.Places.Select(place => (arm, place)))];
        for (int step = 0; wanted.Count > 0; step++)
        {
            Try(wanted, cancellation);
            wanted = step == MostSteps ? [] : [.. networks.SelectMany(Beyond).Distinct()];
        }
        return
        [
            .. networks.Select(arm => new TunedRates(arm.Activation, arm.Shape.Text, Rate(arm, mean => mean.Loss), Rate(arm, mean => mean.Excess))),
        ];
    }

    private void Try(List<(Arm Arm, int Place)> wanted, CancellationToken cancellation)
    {
        // Runs of one seed follow one another, as they share their data.
        RunSettings[] runs = [.. Enumerable.Range(0, Seeds).SelectMany(seed => wanted.Select(one => Settings(one.Arm, one.Place, seed)))];
        IReadOnlyList<IReadOnlyDictionary<string, double>> measures = batches.Run("tuning run", runs, cancellation);
        for (int index = 0; index < wanted.Count; index++)
            means[wanted[index]] = Means(Enumerable.Range(0, Seeds).Select(seed => measures[seed * wanted.Count + index]));
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

    private static (double Loss, double Excess) Means(IEnumerable<IReadOnlyDictionary<string, double>> runs)
    {
        double loss = 0;
        double excess = 0;
        foreach (IReadOnlyDictionary<string, double> run in runs)
        {
            loss += Finite(ClaimMeasures.FinalLoss.Of(run), WorstLoss);
            excess += Finite(ClaimMeasures.TuningExcess.Of(run), WorstExcess);
        }
        return (loss / Seeds, excess / Seeds);
    }

    private static double Finite(double value, double worst) => double.IsFinite(value) ? value : worst;

    /// <summary>The rates next to a winner at the edge of those tried.</summary>
    private IEnumerable<(Arm Arm, int Place)> Beyond(Arm arm)
    {
        int[] tried = [.. means.Keys.Where(key => key.Arm == arm).Select(key => key.Place)];
        foreach (int winner in (int[])[Best(arm, mean => mean.Loss), Best(arm, mean => mean.Excess)])
            if (winner == tried.Max() || winner == tried.Min())
                yield return (arm, winner == tried.Max() ? winner + 1 : winner - 1);
    }

    private double Rate(Arm arm, Func<(double Loss, double Excess), double> criterion) => RateGrid.At(Best(arm, criterion));

    /// <summary>The place of the lowest mean; of two that are equal, that of the smaller rate.</summary>
    private int Best(Arm arm, Func<(double Loss, double Excess), double> criterion) =>
        means.Where(entry => entry.Key.Arm == arm)
            .OrderBy(entry => criterion(entry.Value)).ThenBy(entry => entry.Key.Place).First().Key.Place;
}
