using System;
using System.Collections.Generic;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Study.Claims;

/// <summary>Statements on the loss and on the initial weights.</summary>
internal static class TrainingClaims
{
    private const int LongTraining = 8000;

    private static readonly Arm longSigmoid = Arm.Sigmoid with { Epochs = LongTraining };
    private static readonly Scope[] both = [Scope.Published, Scope.OwnData];
    private static readonly Measure drop = new(
        "relative fall of the loss from epoch 400 to 800", measures => 1 - ClaimMeasures.LossRatio(800, 400).Of(measures))
    {
        Columns = ClaimMeasures.LossRatio(800, 400).Columns,
    };

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("L1", "P D", "Sigmoid ends at a training loss of about 0.28.",
            new LevelTest("training loss of epoch 800", Arm.Sigmoid, ClaimMeasures.FinalLoss, new BandRule(0.28, 0.01)) { Scopes = both }),
        new("L2", "P D", "Sigmoid hardly moves after epoch 400.",
            new LevelTest("relative fall of the loss", Arm.Sigmoid, drop, new BoundRule(0.05, IsLeast: false)),
            new ShareTest("a fall below 5 %", (Arm.Sigmoid, drop), value => value < 0.05)),
        new("L3", "P", "That stall is final: no useful signal is left.",
            new LevelTest(
                "loss of epoch 8000 as a part of that of epoch 400", longSigmoid, ClaimMeasures.LossRatio(LongTraining, 400),
                new BoundRule(0.5, IsLeast: true, Origin: 1)),
            new ShareTest("a loss above 0.1 in all of 3000 epochs", (longSigmoid, ClaimMeasures.FirstEpoch), epoch => !(epoch <= 3000))),
        new("L4", "P", "ReLU falls from about 0.15 to about 0.03.",
            new LevelTest("training loss of epoch 800", Arm.Relu, ClaimMeasures.FinalLoss, new BandRule(0.03, 0.03)) { Scopes = both },
            new LevelTest("training loss of epoch 800, as printed", Arm.Relu, ClaimMeasures.FinalLoss, new BandRule(0.0353, 0.03)) { Scopes = both },
            new LevelTest("training loss of epoch 200", Arm.Relu, ClaimMeasures.Loss(200), new BandRule(0.15, 0.03)) { Scopes = both }),
        new("L5", "P D", "With the study's settings ReLU ends lower.",
            DifferenceTest.Of("final training loss", Arm.Sigmoid, Arm.Relu, ClaimMeasures.FinalLoss, new MarginRule(0.02))
                with { Scopes = ClaimCatalog.Compared }),
        new("L6", "P", "The activation alone makes the difference.",
            DifferenceTest.Of("excess error", Arm.Sigmoid, Arm.Relu, ClaimMeasures.Excess, new MarginRule(0.01))
                with { Scopes = [Scope.TunedByExcess, Scope.TunedByLoss, Scope.Published] }),
        new("L7", "P", "Both networks start from equivalent weights.",
            new FactTest("initial weights of ReLU as a multiple of those of sigmoid", InitialRatio)),
        new("L8", "P D", "Xavier's initial weights are what sigmoid needs, He's what ReLU needs.",
            Swapped(Arm.Sigmoid, InitialScale.He), Swapped(Arm.Relu, InitialScale.LeCun)),
    ];

    private static DifferenceTest Swapped(Arm own, InitialScale other) => DifferenceTest.Of(
        $"final training loss of {own.Label} from the other's weights", own with { Scale = other }, own, ClaimMeasures.FinalLoss, new MarginRule(0.02));

    /// <summary>Both draw the same numbers and scale them by their own rule; one ratio holds for all weights.</summary>
    private static double InitialRatio() => Math.Abs(FirstWeight(Arm.Relu) / FirstWeight(Arm.Sigmoid));

    private static double FirstWeight(Arm arm)
    {
        IMlp<double> network = arm.Network.Create();
        InitialWeights.Draw(network, new RandomState(StudyOptions.Published.Seed), arm.Network.Scale);
        return network.Parameters[0];
    }
}
