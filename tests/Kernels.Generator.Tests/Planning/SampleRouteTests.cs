using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Tests.Planning;

/// <summary>The way of one sample: which layers stay in registers, which are stored, what is put into the caller.</summary>
public class SampleRouteTests
{
    [Fact]
    public void TheStudysNetworkStaysInRegisters()
    {
        SampleRoute route = Plans.InDouble(Plans.Hinge, 2, 8, 8, 1).OneSample!;
        Assert.Equal((0, 2), (route.Stored.Count, route.InRegisters.Count));
        Assert.Equal((true, false), (route.AreInlined, route.IsNearZero));
        Assert.All(route.InRegisters, step => Assert.Equal((2, false), (step.Groups[0].Vectors, step.Groups[0].IsLooped)));
    }

    [Fact]
    public void LogisticUnitsInRegistersAreTakenAsIfNearZero()
    {
        SampleRoute route = Plans.InDouble(Plans.Logistic, 2, 8, 8, 1).OneSample!;
        Assert.True(route.IsNearZero);
        Assert.All(route.InRegisters, step => Assert.True(step.IsNearZero));
    }

    [Fact]
    public void AnotherFunctionStoresAllButTheLastLayer()
    {
        SampleRoute route = Plans.InDouble(Plans.Steep, 2, 8, 8, 1).OneSample!;
        Assert.Equal([1], route.Stored.Select(step => step.Layer.Number));
        Assert.Equal([2], route.InRegisters.Select(step => step.Layer.Number));
        Assert.Equal((false, false), (route.AreInlined, route.Stored[0].IsInlined));
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(8, 1)]
    [InlineData(12, 0, 1)]
    [InlineData(7, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(9, 0, 1, 2)]
    public void RegistersTakeUpToTwoVectors(int width, int inRegisters, params int[] stored)
    {
        SampleRoute route = Plans.InDouble(Plans.Hinge, 2, width, 1).OneSample!;
        Assert.Equal(inRegisters, route.InRegisters.Count);
        Assert.Equal(stored, route.Stored.Select(step => step.Layer.Number));
    }

    [Theory]
    [InlineData(12, 2)]
    [InlineData(13, null)]
    public void TheLastLayerIsJoinedToOneThatFillsVectors(int width, int? joined) =>
        Assert.Equal(joined, Plans.InDouble(Plans.Hinge, 2, width, 1).OneSample!.Stored[0].Next?.Number);

    [Fact]
    public void BehindALongActivationNoLayerWaitsSoItIsNotJoined() =>
        Assert.Null(Plans.InDouble(Plans.Steep, 2, 12, 1).OneSample!.Stored[0].Next);

    [Fact]
    public void InSinglePrecisionAVectorHoldsTwiceAsMany() =>
        Assert.Single(Plans.Of(Plans.Hinge, NumberType.Single, 2, 16, 1).OneSample!.InRegisters);

    [Fact]
    public void TheLastVectorMayHaveLanesOfNoUnit()
    {
        Assert.Equal([(new UnitGroup(0, 13, 1), 4)], Groups(Plans.InDouble(Plans.Hinge, 2, 13, 1)));
        Assert.Equal([(new UnitGroup(0, 16, 1), 4), (new UnitGroup(16, 5, 1), 2)], Groups(Plans.InDouble(Plans.Hinge, 2, 21, 1)));
        Assert.Equal([(new UnitGroup(0, 3, 1), 1)], Groups(Plans.InDouble(Plans.Steep, 2, 3, 8, 1)));
        Assert.Equal([], Groups(Plans.InDouble(Plans.Steep, 2, 1, 8, 1)));
    }

    private static (UnitGroup, int)[] Groups(MlpPlan plan) => [.. plan.OneSample!.Stored[0].Groups.Select(group => (group.Units, group.Vectors))];

    [Fact]
    public void InMemoryFourVectorsAreSummedTogetherUnlessALongActivationFollows()
    {
        Assert.Equal([new UnitGroup(0, 16, 2)], Plans.InDouble(Plans.Hinge, 2, 32, 1).OneSample!.Stored[0].Groups.Select(group => group.Units));
        Assert.Equal([new UnitGroup(0, 8, 4)], Plans.InDouble(Plans.Steep, 2, 32, 1).OneSample!.Stored[0].Groups.Select(group => group.Units));
    }

    [Fact]
    public void ManyInputsInMemoryAreLoopedOver()
    {
        Assert.True(Plans.InDouble(Plans.Hinge, 17, 8, 1).OneSample!.InRegisters[0].Groups[0].IsLooped);
        Assert.False(Plans.InDouble(Plans.Hinge, 16, 8, 1).OneSample!.InRegisters[0].Groups[0].IsLooped);
    }

    [Fact]
    public void ManyWeightsAreNotPutIntoTheCaller()
    {
        Assert.True(Plans.InDouble(Plans.Hinge, 16, 8, 1).OneSample!.AreInlined);
        Assert.False(Plans.InDouble(Plans.Hinge, 17, 8, 1).OneSample!.AreInlined);
    }

    [Fact]
    public void ANetworkOfSeveralOutputsHasNoSuchRoute() => Assert.Null(Plans.InDouble(Plans.Hinge, 2, 8, 2).OneSample);
}
