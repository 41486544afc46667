using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Kernels.Testing;

namespace Kernels.Study.Tests;

public sealed class PublishedFiguresTests
{
    [Theory]
    [InlineData("sigmoid")]
    [InlineData("relu")]
    public void TheyAreTheReferenceFiguresAsPrinted(string name)
    {
        PublishedFigures figures = PublishedFigures.Find(name)!;
        double[] losses = StudyFixture.Published.Losses(name);
        JsonElement expected = StudyFixture.Published.Network(name);
        JsonElement trace = expected.GetProperty("signal_trace");

        Assert.Equal(Printed("F4", losses[199], losses[399], losses[599], losses[799]), figures.Losses);
        Assert.Equal(Printed("F1", 100 * expected.GetProperty("test_accuracy").GetDouble()).Single() + "%", figures.TestAccuracy);
        Assert.Equal(Printed("F4", expected.GetProperty("hidden_std").Doubles()), figures.HiddenSpread);
        Assert.Equal(Printed("F3", trace.GetProperty("class0").Doubles()), figures.Class0Trace);
        Assert.Equal(Printed("F3", trace.GetProperty("class1").Doubles()), figures.Class1Trace);
    }

    [Fact]
    public void ThereAreNoneForANetworkThatTheStudyDidNotTrain() => Assert.Null(PublishedFigures.Find("tanh"));

    private static IEnumerable<string> Printed(string format, params double[] figures) =>
        figures.Select(figure => figure.ToString(format, CultureInfo.InvariantCulture));
}
