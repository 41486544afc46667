using System.Collections.Generic;
using Kernels.Numerics;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>Statements on how layers keep place and distance.</summary>
internal static class GeometryClaims
{
    private static readonly Scope[] scopes = ClaimCatalog.Compared;
    private static readonly MarginRule slopeRule = new(PortableMath.Log(1.25));
    private static readonly MarginRule share = new(0.05);
    private static readonly MarginRule neighbours = new(0.01);
    private static readonly MarginRule correlation = new(0.2);

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("G1", "P", "Far points become indistinguishable under sigmoid.",
            Slope(2), Slope(1)),
        new("G2", "P", "ReLU carries the distance to the boundary onward.",
            Recovery(2), Recovery(1), RecoveryWithin(2), RecoveryWithin(1)),
        new("G3", "O", "ReLU erases position where it outputs zero.",
            Rank(2), Rank(1), Ratio(2), Ratio(1),
            SigmoidOverRelu("continuity", "cont", 2, neighbours), SigmoidOverRelu("continuity", "cont", 1, neighbours)),
        new("G4", "O", "Sigmoid keeps relative distances.",
            SigmoidOverRelu("Spearman with distance", "spearman", 2, share), SigmoidOverRelu("Spearman with distance", "spearman", 1, share),
            SigmoidOverRelu("trustworthiness", "trust", 2, neighbours), SigmoidOverRelu("trustworthiness", "trust", 1, neighbours)),
        new("G5", "O", "Dead units distort the representation.",
            Dead("dead share of both layers with the loss of R2 in layer 2", ClaimMeasures.Layer("distance recovery R2", "r2_", 2).Negative),
            Dead("dead share of both layers with excess error", ClaimMeasures.Excess)),
    ];

    private static DifferenceTest ReluOverSigmoid(string name, string column, int layer, Rule rule) =>
        DifferenceTest.Of($"{name}, layer {layer}", Arm.Relu, Arm.Sigmoid, ClaimMeasures.Layer(name, column, layer), rule) with { Scopes = scopes };

    private static DifferenceTest SigmoidOverRelu(string name, string column, int layer, Rule rule) =>
        DifferenceTest.Of($"{name}, layer {layer}", Arm.Sigmoid, Arm.Relu, ClaimMeasures.Layer(name, column, layer), rule) with { Scopes = scopes };

    private static DifferenceTest Slope(int layer) => ReluOverSigmoid("slope of log sensitivity on distance", "sensitivity", layer, slopeRule);

    private static DifferenceTest Recovery(int layer) => ReluOverSigmoid("distance recovery R2", "r2_", layer, share);

    private static DifferenceTest RecoveryWithin(int layer) => ReluOverSigmoid("distance recovery R2 within classes", "r2_within_", layer, share);

    private static DifferenceTest Rank(int layer) =>
        ReluOverSigmoid("share of points with rank below 2", "rank_below_2_", layer, share) with { Center = Center.Mean };

    private static DifferenceTest Ratio(int layer) =>
        ReluOverSigmoid("share of points with a ratio of singular values below 0.01", "ratio_below_0.01_", layer, share) with { Center = Center.Mean };

    private static CorrelationTest Dead(string name, Measure harm) =>
        new(name, Arm.Relu, ClaimMeasures.DeadInBoth, harm, correlation) { Scopes = scopes };
}
