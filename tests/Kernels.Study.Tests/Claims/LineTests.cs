using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Kernels.Study.Claims;
using Kernels.Testing;

namespace Kernels.Study.Tests.Claims;

/// <summary>From the same columns NumPy and SciPy come to the same figures and verdicts.</summary>
public sealed class LineTests
{
    private static readonly LineMaker maker = Maker();

    public static IEnumerable<object[]> Lines => Fixture.Json("claims/lines.json").EnumerateArray()
        .Select(line => new object[] { line.GetProperty("id").GetString()!, line.GetProperty("test").GetString()! });

    [Theory]
    [MemberData(nameof(Lines))]
    public void FiguresAndVerdictsAgree(string id, string name)
    {
        JsonElement expected = Fixture.Json("claims/lines.json").EnumerateArray()
            .Single(line => line.GetProperty("id").GetString() == id && line.GetProperty("test").GetString() == name);
        LedgerLine line = Make(id, name);
        Near.AssertEqual([expected.GetProperty("value").GetDouble()], [line.Figure.Value], 1e-9);
        Near.AssertEqual(expected.GetProperty("interval").Doubles(), [line.Figure.Low, line.Figure.High], 1e-9);
        Assert.Equal(expected.GetProperty("verdict").GetString(), line.Verdict.Main);
        Assert.Equal(expected.GetProperty("at_strict_level").GetString(), line.Verdict.AtStrictLevel);
        Assert.Equal(expected.GetProperty("by_other_center").GetString(), line.Verdict.ByOtherCenter);
    }

    [Fact]
    public void TheWorstSeedIsTheOneThatSpeaksMostAgainstTheStatement()
    {
        LedgerLine line = Make("L5", "final training loss");
        Assert.Equal(55, line.Worst!.Seed);
        Assert.Equal(["dotnet run -c Release --project src/Runner -- --data-seed 55 --seed 55"], line.Worst.Commands);
        Assert.Equal(1.0, line.AboveShare);
    }

    [Fact]
    public void TheTypicalSeedIsTheOneNearestTheFigure()
    {
        Test test = Find("L1", "training loss of epoch 800");
        double[] losses = Runs().Values(Arm.Sigmoid, Scope.Published, ClaimMeasures.FinalLoss);
        LedgerLine line = maker.Make(test, Scope.Published, isPrimary: true);
        double nearest = losses.Min(loss => Math.Abs(loss - line.Figure.Value));
        Assert.Equal(nearest, Math.Abs(losses[line.Typical!.Seed] - line.Figure.Value));
    }

    internal static LedgerLine Make(string id, string name) => maker.Make(Find(id, name), Scope.Published, isPrimary: true);

    private static Test Find(string id, string name) => ClaimCatalog.Find(id)!.Tests.Single(test => test.Name == name);

    private static LineMaker Maker() => new(Runs(), new Resampling());

    private static ArmRuns Runs()
    {
        ArmRuns runs = new([], FixtureRuns.Seeds, []);
        runs.Run([(Arm.Sigmoid, Scope.Published), (Arm.Relu, Scope.Published)], new RunBatches(new FixtureRuns(), null), default);
        return runs;
    }
}
