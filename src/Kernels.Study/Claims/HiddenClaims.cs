using System.Collections.Generic;
using Kernels.Numerics;

namespace Kernels.Study.Claims;

/// <summary>Statements on what the hidden layers hold.</summary>
internal static class HiddenClaims
{
    private static readonly Scope[] scopes = ClaimCatalog.Compared;
    private static readonly MarginRule spreadRule = new(PortableMath.Log(1.1));
    private static readonly MarginRule ratioRule = new(PortableMath.Log(1.25));
    private static readonly Measure starved = ClaimMeasures.Layer("starved share", "starved", 1);

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("H1", "P D", "Sigmoid's hidden spread shrinks with depth.",
            Change("log spread, layer 1 over layer 2", Arm.Sigmoid, ClaimMeasures.Spread(1), ClaimMeasures.Spread(2)),
            Change("log spread within units, layer 1 over layer 2", Arm.Sigmoid, ClaimMeasures.UnitSpread(1), ClaimMeasures.UnitSpread(2))),
        new("H2", "P D", "ReLU's grows with depth.",
            Change("log spread, layer 2 over layer 1", Arm.Relu, ClaimMeasures.Spread(2), ClaimMeasures.Spread(1)),
            Change("log spread within units, layer 2 over layer 1", Arm.Relu, ClaimMeasures.UnitSpread(2), ClaimMeasures.UnitSpread(1))),
        new("H3", "P", "In layer 2 the classes overlap for sigmoid and separate for ReLU.",
            Probe(2), Probe(1),
            DifferenceTest.Of("log D of layer 2", Arm.Sigmoid, Arm.Relu, ClaimMeasures.Separation(2), ratioRule) with { Scopes = scopes }),
        new("H4", "P", "Some first-layer ReLU units are inactive.", Dead(1), Dead(2),
            new LevelTest("starved share of layer 1", Arm.Relu, starved, new BoundRule(0.25, IsLeast: true)) { Scopes = scopes }),
    ];

    private static DifferenceTest Change(string name, Arm arm, Measure greater, Measure smaller) =>
        new(name, (arm, greater), (arm, smaller), spreadRule) { Scopes = scopes };

    private static DifferenceTest Probe(int layer) =>
        Over($"linear probe, layer {layer}", ClaimMeasures.Layer("accuracy of a linear probe", "probe", layer), new MarginRule(0.01));

    private static DifferenceTest Over(string name, Measure measure, Rule rule) =>
        DifferenceTest.Of(name, Arm.Relu, Arm.Sigmoid, measure, rule) with { Scopes = scopes };

    private static ShareTest Dead(int layer) =>
        new($"a dead unit in layer {layer}", (Arm.Relu, ClaimMeasures.Layer("share of dead units", "dead", layer)), value => value > 0) { Scopes = scopes };
}
