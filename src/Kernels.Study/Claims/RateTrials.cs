using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>The trials of one network's learning rates: which is the best so far, and which are still to be tried with which seeds.</summary>
/// <remarks>
/// The best rate has the lowest mean over all seeds. Neither loss nor excess error falls below 0, so a rate whose sum over some seeds is already above another
/// one's sum over all of them cannot win: its other seeds are left out, and the result is that of trying all.
/// </remarks>
internal sealed class RateTrials
{
    // The cap of a loss by the study's guard of 1e-9, and an error that no classifier exceeds.
    private const double WorstLoss = 20.72;
    private const double WorstExcess = 1;

    // By the same guard a perfect answer has a loss of -1e-9.
    private const double LeastOfSeed = -1e-8;

    /// <summary>After so many seeds it is looked at which rates can still win.</summary>
    private static readonly int[] stops = [3, 6, 10, 15, 20, 25, 30, 35, Tuning.Seeds];

    private readonly SortedDictionary<int, Sums> ofPlace = [];

    /// <summary>Tries every rate of the grid.</summary>
    public RateTrials()
    {
        foreach (int place in RateGrid.Places)
            ofPlace.Add(place, new Sums());
    }

    /// <summary>The place of the rate of the lowest mean loss; of two that are equal, that of the smaller rate.</summary>
    public int BestByLoss => Best(sums => sums.Loss);

    /// <summary>The place of the rate of the lowest mean excess error, likewise.</summary>
    public int BestByExcess => Best(sums => sums.Excess);

    /// <summary>The trials that come next; none when the best rates are known among those of the grid.</summary>
    public IReadOnlyList<(int Place, int Seed)> Next()
    {
        int tried = ofPlace.Values.Min(sums => sums.Seeds);
        if (tried < stops[0])
            return [.. ofPlace.Where(one => one.Value.Seeds < stops[0]).SelectMany(one => To(one.Key, stops[0]))];

        // The leaders of both first: what they come to in the end rules most others out.
        int[] leaders = [.. new[] { Leader(sums => sums.Loss), Leader(sums => sums.Excess) }.Distinct()];
        (int, int)[] ofLeaders = [.. leaders.SelectMany(place => To(place, Tuning.Seeds))];
        return ofLeaders.Length > 0 ? ofLeaders : [.. ofPlace.Where(one => MayWin(one.Value)).SelectMany(one => To(one.Key, NextStop(one.Value.Seeds)))];
    }

    /// <summary>Takes the figures of the next seed of a rate.</summary>
    public void Add(int place, double loss, double excess)
    {
        Sums sums = ofPlace[place];
        sums.Loss += Finite(loss, WorstLoss);
        sums.Excess += Finite(excess, WorstExcess);
        sums.Seeds++;
    }

    /// <summary>Takes up the rates next to a best one at the edge of those tried.</summary>
    /// <returns>Whether there are such.</returns>
    public bool Extend()
    {
        int before = ofPlace.Count;
        foreach (int winner in (int[])[BestByLoss, BestByExcess])
            if (winner == ofPlace.Keys.First() || winner == ofPlace.Keys.Last())
                ofPlace.TryAdd(winner == ofPlace.Keys.Last() ? winner + 1 : winner - 1, new Sums());
        return ofPlace.Count > before;
    }

    private static int NextStop(int seeds) => stops.First(stop => stop > seeds);

    private static double Finite(double value, double worst) => double.IsFinite(value) ? value : worst;

    /// <summary>The trials of a rate up to a number of seeds.</summary>
    private IEnumerable<(int Place, int Seed)> To(int place, int seeds)
    {
        for (int seed = ofPlace[place].Seeds; seed < seeds; seed++)
            yield return (place, seed);
    }

    /// <summary>The place of the lowest mean so far.</summary>
    private int Leader(Func<Sums, double> of) => ofPlace.OrderBy(one => of(one.Value) / one.Value.Seeds).ThenBy(one => one.Key).First().Key;

    private int Best(Func<Sums, double> of) =>
        ofPlace.Where(one => one.Value.IsWhole).OrderBy(one => of(one.Value) / Tuning.Seeds).ThenBy(one => one.Key).First().Key;

    private bool MayWin(Sums sums) => !sums.IsWhole && (!IsBeaten(sums, each => each.Loss) || !IsBeaten(sums, each => each.Excess));

    private bool IsBeaten(Sums sums, Func<Sums, double> of)
    {
        double least = of(sums) + (Tuning.Seeds - sums.Seeds) * LeastOfSeed;
        return ofPlace.Values.Any(other => other.IsWhole && of(other) < least);
    }

    private sealed class Sums
    {
        public int Seeds { get; set; }

        public double Loss { get; set; }

        public double Excess { get; set; }

        public bool IsWhole => Seeds == Tuning.Seeds;
    }
}
