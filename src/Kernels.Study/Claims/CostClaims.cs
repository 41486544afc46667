using System;
using System.Collections.Generic;
using Kernels.Numerics;

namespace Kernels.Study.Claims;

/// <summary>Statements on time, memory, depth and width.</summary>
internal static class CostClaims
{
    private const string Time = "Time is measured by the benchmarks; a ledger that is the same on every machine has no place for it.";
    private const string Shapes = "Runs have one shape so far, 2-8-8-1.";

    private static readonly MarginRule tenPercent = new(PortableMath.Log(1.1));

    public static IReadOnlyList<Statement> All { get; } =
    [
        new("C1", "P O", "ReLU is cheaper at inference than sigmoid.") { Reason = Time },
        new("C2", "O", "ReLU needs less memory.",
            new FactTest("log ratio of the bytes of a network, parameters and scratch", () => LogRatio(Bytes), tenPercent),
            new FactTest("log ratio of the parameters", () => LogRatio(arm => arm.Network.Create().Shape.ParameterCount), tenPercent)),
        new("C3", "O", "Sigmoid converges more slowly.",
            new PrecedenceTest("a loss of at most 0.1 comes later for sigmoid", Arm.Sigmoid, Arm.Relu, ClaimMeasures.FirstEpoch)
            {
                Scopes = ClaimCatalog.Compared,
            }),
        new("C4", "O", "ReLU trains faster per step.") { Reason = Time },
        new("D1", "P D", "Extra layers are wasted on sigmoid.") { Reason = Shapes },
        new("D2", "P", "ReLU needs no great width or compute.") { Reason = Shapes },
        new("D3", "O", "ReLU needs deeper nets to make up for what it loses.") { Reason = Shapes },
        new("D4", "O", "Sigmoid's gradient vanishes with depth.") { Reason = Shapes },
    ];

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
