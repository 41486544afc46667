using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Finds each activation's own best learning rate, on other seeds than those reported.</summary>
internal sealed class Tuning(RunBatches batches)
{
    public const uint FirstSeed = 10_000;
    public const int Seeds = 40;

    // The cap of a loss by the study's guard of 1e-9, and an error that no classifier exceeds.
    private const double WorstLoss = 20.72;
    private const double WorstExcess = 1;

    // No rate beyond has ever won; a network that nothing trains would not end the search.
    private const int MostSteps = 12;

    private readonly Dictionary<(string Activation, int Place), (double Loss, double Excess)> means = [];

    /// <summary>The rates of some activations.</summary>
    public IReadOnlyList<TunedRates> Find(IReadOnlyList<string> activations, CancellationToken cancellation)
    {
        List<(string Activation, int Place)> wanted = [.. activations.SelectMany(activation => RateGrid.Places.Select(place => (activation, place)))];
        for (int step = 0; wanted.Count > 0; step++)
        {
            Try(wanted, cancellation);
            wanted = step == MostSteps ? [] : [.. activations.SelectMany(Beyond).Distinct()];
        }
        return [.. activations.Select(name => new TunedRates(name, Rate(name, mean => mean.Loss), Rate(name, mean => mean.Excess)))];
    }

    private void Try(List<(string Activation, int Place)> wanted, CancellationToken cancellation)
    {
        RunSettings[] runs = [.. wanted.SelectMany(one => Enumerable.Range(0, Seeds).Select(seed => Settings(one.Activation, one.Place, seed)))];
        IReadOnlyList<IReadOnlyDictionary<string, double>> measures = batches.Run("tuning run", runs, cancellation);
        for (int index = 0; index < wanted.Count; index++)
            means[wanted[index]] = Means(measures.Skip(index * Seeds).Take(Seeds));
    }

    private static RunSettings Settings(string activation, int place, int seed) => new()
    {
        Activation = activation,
        DataSeed = FirstSeed + (uint)seed,
        NetworkSeed = FirstSeed + (uint)seed,
        LearningRate = RateGrid.At(place),
        MeasuresGeometry = false,
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
    private IEnumerable<(string Activation, int Place)> Beyond(string activation)
    {
        int[] tried = [.. means.Keys.Where(key => key.Activation == activation).Select(key => key.Place)];
        foreach (int winner in (int[])[Best(activation, mean => mean.Loss), Best(activation, mean => mean.Excess)])
            if (winner == tried.Max() || winner == tried.Min())
                yield return (activation, winner == tried.Max() ? winner + 1 : winner - 1);
    }

    private double Rate(string activation, Func<(double Loss, double Excess), double> criterion) => RateGrid.At(Best(activation, criterion));

    /// <summary>The place of the lowest mean; of two that are equal, that of the smaller rate.</summary>
    private int Best(string activation, Func<(double Loss, double Excess), double> criterion) =>
        means.Where(entry => entry.Key.Activation == activation)
            .OrderBy(entry => criterion(entry.Value)).ThenBy(entry => entry.Key.Place).First().Key.Place;
}
