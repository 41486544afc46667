using System.Collections.Generic;
using Kernels.Numerics;

namespace Kernels.Study.Claims;

/// <summary>Statements on the signal of the far samples through the layers.</summary>
internal static class TraceClaims
{
    private static readonly Scope[] scopes = ClaimCatalog.Compared;
    private static readonly Scope[] withOwnData = [Scope.Published, Scope.OwnData, Scope.TunedByLoss, Scope.TunedByExcess];
    private static readonly Measure outside = ClaimMeasures.FarOutside(0.5, 0.6, "z2", "a2", "z3");
    private static readonly Measure reached = ClaimMeasures.FarOutside(9, 20, "z3");
    private static readonly Measure logOutput = Measure.Log("log of the mean z3 over the far samples", "far_z3");

    // The digests set ReLU's least output, 9, against sigmoid's cap, 0.6.
    private static readonly double toldRatio = PortableMath.Log(9 / 0.6);

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("T1", "P", "Both have a first pre-activation of about 2.0 on the far samples.",
            new LevelTest("mean |z1| of sigmoid", Arm.Sigmoid, ClaimMeasures.Far("z1"), new BandRule(2, 0.5)) { Scopes = scopes },
            new LevelTest("mean |z1| of ReLU", Arm.Relu, ClaimMeasures.Far("z1"), new BandRule(2, 0.5)) { Scopes = scopes },
            DifferenceTest.Of("mean |z1|", Arm.Sigmoid, Arm.Relu, ClaimMeasures.Far("z1"), new MarginRule(0.5, ClaimsEquality: true))
                with { Scopes = scopes }),
        new("T2", "P", "Sigmoid squashes it to about 0.3 at once.",
            new LevelTest("mean a1", Arm.Sigmoid, ClaimMeasures.Far("a1"), new BandRule(0.3, 0.1)) { Scopes = withOwnData },
            new LevelTest("mean a1 on class 0", Arm.Sigmoid, ClaimMeasures.Far("a1", 0), new BandRule(0.3, 0.1)) { Scopes = scopes },
            new LevelTest("mean a1 on class 1", Arm.Sigmoid, ClaimMeasures.Far("a1", 1), new BandRule(0.3, 0.1)) { Scopes = scopes }),
        new("T3", "P", "ReLU keeps a higher value there.",
            DifferenceTest.Of("mean a1", Arm.Relu, Arm.Sigmoid, ClaimMeasures.Far("a1"), new MarginRule(0.1)) with { Scopes = scopes }),
        new("T4", "P", "Deeper, sigmoid stays between 0.5 and 0.6.",
            new ShareTest("z2, a2 and z3 of both samples from 0.5 to 0.6", (Arm.Sigmoid, outside), value => value <= 0) { Scopes = scopes },
            new LevelTest("mean a2", Arm.Sigmoid, ClaimMeasures.Far("a2"), new BandRule(0.55, 0.05, IsRange: true)) { Scopes = scopes }),
        new("T5", "P D", "ReLU reaches 9 to 20 at the output.",
            new LevelTest("mean |z3|", Arm.Relu, ClaimMeasures.Far("z3"), new BandRule(14.5, 5.5, IsRange: true)) { Scopes = scopes },
            new ShareTest("|z3| of both samples from 9 to 20", (Arm.Relu, reached), value => value <= 0) { Scopes = scopes }),
        new("T6", "D", "That is against a cap of 0.6 for sigmoid.",
            DifferenceTest.Of("log ratio of |z3|", Arm.Relu, Arm.Sigmoid, logOutput, new BoundRule(toldRatio, IsLeast: true)) with { Scopes = scopes }),
    ];
}
