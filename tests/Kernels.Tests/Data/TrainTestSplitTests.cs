using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Data;
using Kernels.Testing;

namespace Kernels.Tests.Data;

public sealed class TrainTestSplitTests
{
    [Theory]
    [MemberData(nameof(StudyFixture.Names), MemberType = typeof(StudyFixture))]
    public void PartsAndOrdersAreTheStudys(string name)
    {
        StudyFixture study = StudyFixture.Of(name);
        TrainTestSplit actual = TrainTestSplit.Make(study.Samples.Count, study.Setting("test-fraction").GetDouble(), study.Setting("data-seed").GetUInt32());
        Assert.Equal(study.Samples.Part("train").Places, actual.Train);
        Assert.Equal(study.Samples.Part("test").Places, actual.Test);
    }

    [Property(MaxTest = 200, Replay = "(2026,1)", QuietOnSuccess = true)]
    public void EverySampleIsInOnePart(uint seed, PositiveInt trainCount, PositiveInt testCount)
    {
        int samples = trainCount.Get + testCount.Get;
        (int[] train, int[] test) = TrainTestSplit.Make(samples, (testCount.Get - 0.5) / samples, seed);
        Assert.Equal((trainCount.Get, testCount.Get), (train.Length, test.Length));
        Assert.Equal(Enumerable.Range(0, samples), train.Concat(test).Order());
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(10, 0.0)]
    [InlineData(10, 1.0)]
    [InlineData(10, 0.95)]
    [InlineData(1, 0.5)]
    [InlineData(10, double.NaN)]
    public void ASplitWithAnEmptyPartIsRefused(int samples, double testFraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainTestSplit.Make(samples, testFraction, 0));
}
