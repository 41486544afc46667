using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Kernels.Study.Provenance;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>
/// Estimates by resamples. Those of a sample are computed once: many lines show the same arm, and a cache may know them from an earlier ledger. It may be
/// used by several threads at once.
/// </summary>
/// <param name="cache">Keeps estimates for another time; null for none.</param>
public sealed class Resampling(IFigureCache? cache = null)
{
    /// <summary>It rises when the same sample has other bits.</summary>
    private const int Version = 1;

    /// <summary>It rises when something is timed in another way.</summary>
    private const int TimesVersion = 1;

    private const int KeyBytes = 16;

    private readonly ConcurrentDictionary<int, Lazy<Resamples>> drawn = new();
    private readonly ConcurrentDictionary<string, Lazy<double[]>> known = new();

    /// <summary>Resamples of a size, drawn once.</summary>
    public Resamples Of(int size) => drawn.GetOrAdd(size, key => new Lazy<Resamples>(() => new Resamples(key))).Value;

    /// <summary>The center of one arm, with percentile intervals.</summary>
    public Estimate OfArm(Center center, double[] values) => Cached(
        $"arm {center}", Estimate.Name(center), [values], () => Estimate.OfArm(center, CenterBootstrap.Of(center, values, Of(values.Length))));

    /// <summary>The center of paired differences, with BCa intervals.</summary>
    public Estimate OfPairs(Center center, double[] differences) => Cached(
        $"pairs {center}", Estimate.Name(center), [differences],
        () => Estimate.OfPairs(center, CenterBootstrap.Of(center, differences, Of(differences.Length))));

    /// <summary>The rank correlation of pairs, with percentile intervals.</summary>
    public Estimate OfRanks(double[] x, double[] y) => Cached("ranks", Estimate.RankCorrelation, [x, y], () =>
    {
        Bootstrap bootstrap = new ResampledRankCorrelation(x, y).Resampled(Of(x.Length));
        return new Estimate(
            Estimate.RankCorrelation, bootstrap.Estimate, bootstrap.Percentile(Estimate.UsualLevel), bootstrap.Percentile(Estimate.StrictLevel));
    });

    /// <summary>Times, measured once on a machine.</summary>
    /// <param name="what">Tells what is timed.</param>
    /// <param name="measure">Takes the times.</param>
    public double[] OfMachine(string what, Func<double[]> measure)
    {
        byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes($"times {TimesVersion} {RunEnvironment.Current} {what}"))[..KeyBytes];
        return known.GetOrAdd(Convert.ToHexString(key), _ => new Lazy<double[]>(() => Kept(key, measure))).Value;
    }

    private Estimate Cached(string method, string kind, double[][] samples, Func<Estimate> compute)
    {
        byte[] key = Key(method, samples);
        double[] figures = known.GetOrAdd(Convert.ToHexString(key), _ => new Lazy<double[]>(() => Kept(key, () => Figures(compute())))).Value;
        return new Estimate(kind, figures[0], new Interval(figures[1], figures[2]), new Interval(figures[3], figures[4]));
    }

    private static double[] Figures(Estimate estimate) =>
        [estimate.Value, estimate.Usual.Low, estimate.Usual.High, estimate.Strict.Low, estimate.Strict.High];

    private double[] Kept(byte[] key, Func<double[]> compute)
    {
        if (cache?.Find(key) is double[] kept)
            return kept;
        double[] figures = compute();
        cache?.Add(key, figures);
        return figures;
    }

    private static byte[] Key(string method, double[][] samples)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"estimate {Version} {method} {string.Join(' ', samples.Select(sample => sample.Length))}\n"));
        foreach (double[] sample in samples)
            hash.AppendData(MemoryMarshal.AsBytes<double>(sample));
        return hash.GetHashAndReset()[..KeyBytes];
    }
}
