using System.Collections.Generic;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>Statements on the activations that are said to mend ReLU. Each measure is taken so that more is better.</summary>
internal static class VariantClaims
{
    private static readonly Arm leaky = new("leaky-relu");
    private static readonly Arm elu = new("elu");
    private static readonly Arm prelu = new("prelu");
    private static readonly Arm swish = new("swish");
    private static readonly Measure rank = ClaimMeasures.Layer("share of points with rank below 2", "rank_below_2_", 2);
    private static readonly MarginRule share = new(0.05);
    private static readonly MarginRule point = new(0.01);

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("V1", "O", "Leaky ReLU and ELU win back what ReLU loses.", [.. Geometry(leaky), .. Geometry(elu)]),
        new("V2", "O", "Activations that adapt do better still.", [.. Gains(prelu), .. Gains(swish)]),
    ];

    private static IEnumerable<Test> Geometry(Arm arm)
    {
        yield return Over("distance recovery R2", "r2_", arm, 2, share);
        yield return Over("Spearman with distance", "spearman", arm, 2, share);
        yield return Over("trustworthiness", "trust", arm, 2, point);
        yield return Over("continuity", "cont", arm, 2, point);
        yield return Under("share of points with rank below 2", arm, rank, share) with { Center = Center.Mean };
        yield return Under("excess error", arm, ClaimMeasures.Excess, point);
    }

    private static IEnumerable<Test> Gains(Arm arm)
    {
        yield return Under("excess error", arm, ClaimMeasures.Excess, point);
        yield return Over("distance recovery R2", "r2_", arm, 2, share);
    }

    private static DifferenceTest Over(string name, string column, Arm arm, int layer, Rule rule) => Compared(
        DifferenceTest.Of($"{name} of {arm.Label} over ReLU, layer {layer}", arm, Arm.Relu, ClaimMeasures.Layer(name, column, layer), rule));

    private static DifferenceTest Under(string name, Arm arm, Measure measure, Rule rule) => Compared(
        DifferenceTest.Of($"{name} of ReLU over {arm.Label}", Arm.Relu, arm, measure, rule));

    private static DifferenceTest Compared(DifferenceTest test) => test with { Scopes = ClaimCatalog.Compared };
}
