using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;
using Kernels.Testing;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>Runs agree with those made with NumPy, SciPy and scikit-learn.</summary>
public sealed class ClaimsReferenceTests
{
    [Theory]
    [InlineData("sigmoid")]
    [InlineData("relu")]
    public void MeasuresOfTheFirstSeedsAgree(string activation) => AssertAgrees(activation, seeds: 3);

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("relu")]
    [Trait("Speed", "Slow")]
    public void MeasuresOfAHundredSeedsAgree(string activation) => AssertAgrees(activation, seeds: 100);

    private static void AssertAgrees(string activation, int seeds)
    {
        ClaimsFixture fixture = ClaimsFixture.Of(activation);
        RunSettings[] runs = [.. Enumerable.Range(0, seeds).Select(seed => Published.Run(activation, seed))];
        IReadOnlyList<RunResult> results = Pools.OfThreeThreads.Run(runs, null, default);
        for (int seed = 0; seed < seeds; seed++)
        {
            foreach (string measure in fixture.Columns)
            {
                string text = fixture.Text(seed, measure);
                double expected = Fixture.Number(text);
                double actual = results[seed].Measures[measure];
                Assert.True(
                    Math.Abs(actual - expected) <= ClaimsFixture.Tolerance(measure, text), $"{measure} of seed {seed}: expected {expected:R}, got {actual:R}.");
            }
        }
    }
}
