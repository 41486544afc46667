using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Testing;
using Xunit.Abstractions;

namespace Kernels.Live.Tests.Browser;

/// <summary>How long a reader waits, measured in the browser and printed. What is asserted leaves room for a machine that is busy with other tests.</summary>
[Collection(Measured.Name)]
public sealed class MarkTests(LiveBrowser browser, ITestOutputHelper output) : IClassFixture<LiveBrowser>
{
    private const int Generous = 6;

    [BrowserFact]
    [Trait("Speed", "Slow")]
    public async Task AReaderHardlyWaits()
    {
        using ReleaseRunner runner = await ReleaseRunner.StartAsync();
        browser.Open(runner.Page, "", 1500);
        string[] rates = ["0.02", "0.03", "0.05", "0.1", "0.2", "0.3"];
        Measure("from the end of a drag to the picture, two networks, 800 epochs", 150, 60, step => browser.Slide("a.rate", rates[step % rates.Length]));
        Measure("from a new formula to the picture", 400, 20, step => browser.Set("a.activation", string.Create(CultureInfo.InvariantCulture, $"z * tanh({step + 2} * z)")));
        browser.Open(runner.Page, "seeds=30", 1500);
        Measure("30 seeds of two networks, 800 epochs", 700, 20, step => browser.Set("seed", string.Create(CultureInfo.InvariantCulture, $"{step + 1000}")));
        Assert.Empty(browser.Messages());
    }

    private void Measure(string what, double mark, int times, Func<int, double> change)
    {
        foreach (int step in Enumerable.Range(times, 4))
            change(step);
        List<double> milliseconds = [.. Enumerable.Range(0, times).Select(change).Order()];
        Assert.True(browser.Get<bool>("document.getElementById('problem').hidden"), browser.Text("problem"));
        double high = milliseconds[(int)Math.Ceiling(0.95 * times) - 1];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: median {milliseconds[times / 2]:F0} ms, 95th percentile {high:F0} ms; the mark is {mark:F0} ms"));
        Assert.InRange(milliseconds[times / 2], 0, Generous * mark);
    }
}

/// <summary>What is measured runs beside no other test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Measured
{
    public const string Name = "measured";
}
