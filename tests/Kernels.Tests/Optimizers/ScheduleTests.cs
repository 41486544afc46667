using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Optimizers;
using Kernels.Testing;

namespace Kernels.Tests.Optimizers;

/// <summary>Learning rates follow PyTorch's schedulers, epoch by epoch.</summary>
public sealed class ScheduleTests
{
    private static readonly Dictionary<string, LearningRateSchedule> Schedules = new()
    {
        ["constant"] = LearningRateSchedule.Constant,
        ["step"] = LearningRateSchedule.Step(7, 0.5),
        ["exponential"] = LearningRateSchedule.Exponential(0.93),
        ["cosine"] = LearningRateSchedule.Cosine(40, 0.001),
        ["cosine after warm-up"] = LearningRateSchedule.Cosine(30).AfterWarmUp(5, 0.1),
    };

    public static TheoryData<string> Names => new(Schedules.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void ItFollowsPyTorch(string name)
    {
        double[] expected = Fixture.Json("optimizers/schedules.json").GetProperty(name).Doubles();
        Near.AssertEqual(expected, [.. Enumerable.Range(0, expected.Length).Select(epoch => Schedules[name].RateOf(epoch, 0.1))], 1e-14);
    }

    [Fact]
    public void ACosineStaysAtItsEnd() => Assert.Equal(0.002, LearningRateSchedule.Cosine(3, 0.002).RateOf(100, 0.1));

    [Fact]
    public void ASettingOutsideItsRangeIsNamed()
    {
        Assert.Equal("epochs", Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Step(0)).ParamName);
        Assert.Equal("factor", Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Exponential(0.0)).ParamName);
        Assert.Equal("end", Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Cosine(3, double.NaN)).ParamName);
        Assert.Equal("start", Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Constant.AfterWarmUp(3, 1.5)).ParamName);
        Assert.Equal("epoch", Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Constant.RateOf(-1, 0.1)).ParamName);
    }
}
