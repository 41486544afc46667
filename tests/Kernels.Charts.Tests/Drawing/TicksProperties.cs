using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Charts.Drawing;

namespace Kernels.Charts.Tests.Drawing;

public sealed class TicksProperties
{
    [Property]
    public void TicksAreNiceAndWithinTheDomain(NormalFloat a, NormalFloat b)
    {
        Domain domain = new(Math.Min(a.Get, b.Get) % 1e6, Math.Min(a.Get, b.Get) % 1e6 + Math.Abs(b.Get % 1000));
        IReadOnlyList<Tick> ticks = Ticks.Of(domain, 6);
        Assert.InRange(ticks.Count, 2, 12);
        double step = (ticks[^1].Value - ticks[0].Value) / (ticks.Count - 1);
        Assert.Matches("^[125]E", step.ToString("0.####E+0", CultureInfo.InvariantCulture));
        for (int index = 0; index < ticks.Count; index++)
        {
            Assert.InRange(ticks[index].Value, domain.From - 1e-6 * step, domain.To + 1e-6 * step);
            Assert.Equal(ticks[0].Value + index * step, ticks[index].Value, 1e-6 * step);
            Assert.Equal(ticks[index].Value, double.Parse(ticks[index].Label, CultureInfo.InvariantCulture), 1e-4 * step);
        }
    }

    [Theory]
    [InlineData(0, 0.73, 5, "0.0 0.2 0.4 0.6")]
    [InlineData(-2.1, 2.3, 6, "-2 -1 0 1 2")]
    [InlineData(0, 800, 9, "0 100 200 300 400 500 600 700 800")]
    [InlineData(0, 3e7, 4, "0E+0 1E+7 2E+7 3E+7")]
    public void SomeTicks(double from, double to, int count, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Of(new Domain(from, to), count).Select(tick => tick.Label)));
}
