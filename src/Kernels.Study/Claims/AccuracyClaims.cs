using System.Collections.Generic;

namespace Kernels.Study.Claims;

/// <summary>Statements on what the trained networks get right.</summary>
internal static class AccuracyClaims
{
    private static readonly Scope[] scopes = [Scope.Published, Scope.OwnData, Scope.TunedByExcess];

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("A1", "P D", "Sigmoid classifies about 79 % of the test set.", Accuracies(Arm.Sigmoid, 0.79)),
        new("A2", "P D", "ReLU classifies about 96 %.", Accuracies(Arm.Relu, 0.96)),
        new("A3", "P", "Sigmoid's decision boundary is nearly a straight line.",
            new LevelTest("agreement with the best straight line", Arm.Sigmoid, ClaimMeasures.Straight, new BoundRule(0.97, IsLeast: true, Origin: 1))
            {
                Scopes = scopes,
            }),
    ];

    private static Test[] Accuracies(Arm arm, double printed) =>
    [
        new LevelTest("accuracy on 20,000 fresh points", arm, ClaimMeasures.Fresh, new BandRule(printed, 0.01)) { Scopes = scopes },
        new LevelTest("accuracy on the test set of 100", arm, ClaimMeasures.Test, new BandRule(printed, 0.01)) { Scopes = [Scope.Published, Scope.OwnData] },
    ];
}
