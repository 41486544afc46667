using System.Collections.Generic;

namespace Kernels.Study;

/// <summary>The figures that the study gave for a network, digit for digit as printed; the accuracy is the one on the test set.</summary>
public sealed record PublishedFigures
{
    private static readonly Dictionary<string, PublishedFigures> ByNetwork = new()
    {
        ["sigmoid"] = new()
        {
            Losses = ["0.3589", "0.2875", "0.2871", "0.2822"],
            TestAccuracy = "79.0%",
            HiddenSpread = ["0.2593", "0.1950"],
            Class0Trace = ["2.256", "0.307", "0.904", "0.519", "3.917"],
            Class1Trace = ["2.079", "0.687", "1.498", "0.405", "3.446"],
        },
        ["relu"] = new()
        {
            Losses = ["0.1549", "0.0566", "0.0450", "0.0353"],
            TestAccuracy = "96.0%",
            HiddenSpread = ["1.1453", "1.6729"],
            Class0Trace = ["1.699", "0.275", "0.862", "0.604", "9.092"],
            Class1Trace = ["2.054", "1.523", "2.154", "1.570", "20.199"],
        },
    };

    /// <summary>After 200, 400, 600 and 800 epochs.</summary>
    public required string[] Losses { get; init; }

    public required string TestAccuracy { get; init; }

    /// <summary>Per hidden layer.</summary>
    public required string[] HiddenSpread { get; init; }

    /// <summary>At the far sample of class 0: z1, a1, z2, a2, z3.</summary>
    public required string[] Class0Trace { get; init; }

    /// <summary>At the far sample of class 1.</summary>
    public required string[] Class1Trace { get; init; }

    /// <summary>The figures of a network by its name; null for one that the study did not train.</summary>
    public static PublishedFigures? Find(string name) => ByNetwork.GetValueOrDefault(name);
}
