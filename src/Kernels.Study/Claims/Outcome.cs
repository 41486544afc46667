using System.Collections.Generic;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>What the runs say on a test.</summary>
/// <param name="Deciding">The figure that decides.</param>
public sealed record Outcome(Estimate Deciding)
{
    /// <summary>The same by the other center, which shows what the deciding one hides; null where there is none.</summary>
    public Estimate? Beside { get; init; }

    /// <summary>The arms, where they are no runs.</summary>
    public IReadOnlyList<LedgerArm>? Arms { get; init; }

    /// <summary>The value of each seed, in their order; not finite where the seed does not count.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>The figure with half the margin, where the margin is in the figure and not in the rule.</summary>
    public Estimate? AtHalfMargin { get; init; }

    /// <summary>The figure with twice the margin, likewise.</summary>
    public Estimate? AtDoubleMargin { get; init; }

    /// <summary>The center of the values and the places of the sides that they are of, where the figure is no center of values of all sides.</summary>
    public (double Center, IReadOnlyList<int> Sides)? OfSeeds { get; init; }

    /// <summary>How often the first of a pair is the greater one, in how many pairs; null without pairs.</summary>
    public (double Count, int Pairs)? Precedence { get; init; }
}

/// <summary>A figure with its interval at the usual level and at that of the whole family of statements.</summary>
/// <param name="Kind">What stands for the sample.</param>
/// <param name="Value">The figure.</param>
/// <param name="Usual">Its interval at 95 %.</param>
/// <param name="Strict">Its interval at 99.85 %.</param>
public sealed record Estimate(string Kind, double Value, Interval Usual, Interval Strict)
{
    public const double UsualLevel = 0.95;
    public const double StrictLevel = 0.9985;
    public const string RankCorrelation = "rank correlation";

    /// <summary>The center of one arm, with percentile intervals.</summary>
    public static Estimate OfArm(Center center, Bootstrap bootstrap) =>
        new(Name(center), bootstrap.Estimate, bootstrap.Percentile(UsualLevel), bootstrap.Percentile(StrictLevel));

    /// <summary>The center of paired differences, with BCa intervals.</summary>
    public static Estimate OfPairs(Center center, Bootstrap bootstrap) =>
        new(Name(center), bootstrap.Estimate, bootstrap.BiasCorrected(UsualLevel), bootstrap.BiasCorrected(StrictLevel));

    /// <summary>A share, with Wilson's intervals.</summary>
    public static Estimate OfShare(double count, int total) =>
        new("share of seeds", count / total, Wilson.Of(count, total, UsualLevel), Wilson.Of(count, total, StrictLevel));

    /// <summary>A number without chance.</summary>
    public static Estimate OfFact(double value) => new("number", value, new Interval(value, value), new Interval(value, value));

    /// <summary>A center in words.</summary>
    public static string Name(Center center) => center switch
    {
        Center.Mean => "mean",
        Center.Median => "median",
        _ => "interquartile mean",
    };
}
