using System;
using System.Linq;
using Kernels.Runner.Data;

namespace Kernels.Runner.Tests;

public sealed class TrainTestSplitTests
{
    public static TheoryData<string> Studies => Dataset.Studies;

    [Theory, MemberData(nameof(Studies))]
    public void PartsAndOrdersAreTheStudys(string study)
    {
        Dataset expected = new(study);
        TrainTestSplit actual = TrainTestSplit.Make(expected.Samples, expected.TestFraction, expected.Seed);
        Assert.Equal(expected.RowsOf("train"), actual.Train);
        Assert.Equal(expected.RowsOf("test"), actual.Test);
    }

    [Fact]
    public void EverySampleIsInOnePart()
    {
        for (uint seed = 0; seed < 50; seed++)
        {
            int samples = 2 + (int)seed;
            (int[] train, int[] test) = TrainTestSplit.Make(samples, 0.3, seed);
            Assert.True(train.Concat(test).Order().SequenceEqual(Enumerable.Range(0, samples)), $"Seed {seed}.");
            Assert.Equal((int)Math.Ceiling(samples * 0.3), test.Length);
        }
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
