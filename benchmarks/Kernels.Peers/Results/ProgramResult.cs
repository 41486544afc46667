using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Kernels.Peers.Running;

namespace Kernels.Peers.Results;

/// <summary>What was measured of one program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">What it says of itself, or null where it is missing.</param>
/// <param name="Missing">Why it is missing, or null.</param>
/// <param name="Figures">By case, such as <c>train relu double</c>; empty where it is missing.</param>
/// <param name="DoubleOverSingle">By work and activation, such as <c>train relu</c>: time in double over time in single precision, the median of the ratios within each round.</param>
internal sealed record ProgramResult(
    string Name, string? Version, string? Missing, IReadOnlyDictionary<string, Figure> Figures, IReadOnlyDictionary<string, double> DoubleOverSingle)
{
    /// <summary>What the names of the programs in C++ begin with: one for each compiler and length of vectors.</summary>
    public const string Cpp = "C++";

    /// <summary>Whether it is the yardstick in C++.</summary>
    [JsonIgnore]
    public bool IsCpp => Name.StartsWith(Cpp, StringComparison.Ordinal);

    /// <summary>The medians of one program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="own">Kernels, measured in the same rounds.</param>
    public static ProgramResult Of(PeerSeries program, PeerSeries own)
    {
        if (program.Missing is not null)
            return new ProgramResult(program.Name, Version: null, program.Missing, new Dictionary<string, Figure>(), new Dictionary<string, double>());

        return new ProgramResult(
            program.Name,
            program.Version,
            Missing: null,
            program.Rounds.ToDictionary(pair => pair.Key.ToString(), pair => new Figure(Median(pair.Value), MedianRatio(pair.Value, own.Rounds[pair.Key]))),
            program.Rounds.Where(pair => pair.Key.Precision == Case.Single).ToDictionary(
                pair => $"{pair.Key.Work} {pair.Key.Activation}",
                pair => MedianRatio(program.Rounds[pair.Key with { Precision = Case.Double }], pair.Value)));
    }

    private static double MedianRatio(List<double> numerators, List<double> denominators) => Median([.. numerators.Zip(denominators, (n, d) => n / d)]);

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        double median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return Significant.Round(median);
    }
}
