using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Numerics;

namespace Kernels.Study.Claims;

/// <summary>Statements on time and memory.</summary>
internal static class CostClaims
{
    private static readonly int[] batches = [1, 64, 4096];

    private static readonly MarginRule tenPercent = new(PortableMath.Log(1.1));

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("C1", "P O", "ReLU is cheaper at inference than sigmoid.",
            [.. batches.Select(batch => Timed($"time of an answer, batches of {batch}", arm => TimedWork.Inference(arm.Network, batch)))]),
        new("C2", "O", "ReLU needs less memory.",
            new FactTest("log ratio of the bytes of a network, parameters and scratch", () => LogRatio(Bytes), tenPercent),
            new FactTest("log ratio of the parameters", () => LogRatio(arm => arm.Network.Create().Shape.ParameterCount), tenPercent)),
        new("C3", "O", "Sigmoid converges more slowly.",
            new PrecedenceTest("a loss of at most 0.1 comes later for sigmoid", Arm.Sigmoid, Arm.Relu, ClaimMeasures.FirstEpoch)
            {
                Scopes = ClaimCatalog.Compared,
            }),
        new("C4", "O", "ReLU trains faster per step.",
            [.. batches.Select(batch => Timed($"time of training, batches of {batch}", arm => TimedWork.Training(arm.Network, batch)))]),
    ];

    private static TimedTest Timed(string name, Func<Arm, Action> work) =>
        new($"log ratio of the {name}", TimedWork.Samples, Arm.Sigmoid, Arm.Relu, work, tenPercent) { Scopes = [Scope.Timed] };

    private static double LogRatio(Func<Arm, double> size) => PortableMath.Log(size(Arm.Sigmoid) / size(Arm.Relu));

    /// <summary>All that a network takes while it trains and answers: its methods allocate nothing.</summary>
    private static double Bytes(Arm arm)
    {
        // What is made once for all networks of a type is made by the first.
        arm.Network.Create();
        StudyNetwork network = arm.Network;
        long before = GC.GetAllocatedBytesForCurrentThread();
        IMlp<double> created = network.Create();
        long after = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(created);
        return after - before;
    }
}
