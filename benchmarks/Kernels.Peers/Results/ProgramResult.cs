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
/// <param name="Errors">By function and precision, such as <c>tanh double</c>, the largest error seen, in ulp; null where the program says none.</param>
internal sealed record ProgramResult(
    string Name,
    string? Version,
    string? Missing,
    IReadOnlyDictionary<string, Figure> Figures,
    IReadOnlyDictionary<string, double> DoubleOverSingle,
    IReadOnlyDictionary<string, double>? Errors = null)
{
    /// <summary>What the names of the programs in C++ begin with: one for each compiler and length of vectors.</summary>
    public const string Cpp = "C++";

    /// <summary>Whether it is the yardstick in C++.</summary>
    [JsonIgnore]
    public bool IsCpp => Name.StartsWith(Cpp, StringComparison.Ordinal);

    /// <summary>The name without the way in which it is built, which stands in brackets.</summary>
    [JsonIgnore]
    public string Family => Name.Split(" (")[0];

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
            program.Rounds.ToDictionary(pair => pair.Key.ToString(), pair => new Figure(Median.Of(pair.Value), Median.OfRatios(pair.Value, own.Rounds[pair.Key]))),
            program.Rounds.Keys.Where(measured => measured.Precision == Case.Single && program.Rounds.ContainsKey(measured with { Precision = Case.Double })).ToDictionary(
                single => $"{single.Work} {single.Activation}",
                single => Median.OfRatios(program.Rounds[single with { Precision = Case.Double }], program.Rounds[single])),
            program.Errors.Count > 0 ? program.Errors : null);
    }
}
