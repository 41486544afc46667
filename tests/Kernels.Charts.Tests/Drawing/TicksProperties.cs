using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Tests.Drawing;

public sealed class TicksProperties
{
    [Property]
    public void TicksAreNiceAndWithinTheDomain(NormalFloat a, NormalFloat b)
    {
        Domain domain = new(Math.Min(a.Get, b.Get) % 1e6, Math.Min(a.Get, b.Get) % 1e6 + Math.Abs(b.Get % 1000));
        IReadOnlyList<Tick> ticks = Ticks.Of(domain, 6).All;
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

    [Property(MaxTest = 1000)]
    public void NoTwoLabelsAreAlikeAndWithTheOffsetTheySayTheValue(NormalFloat at, byte shortness, bool isLarge)
    {
        double from = at.Get * (isLarge ? 1e9 : 1);
        Domain domain = new(from, from + Math.Max(1, Math.Abs(from)) * Math.Pow(10, -(shortness % 18)));
        TickSet ticks = Ticks.Of(domain, 6);
        Assert.Equal(ticks.All.Count, ticks.All.Select(tick => tick.Label).Distinct().Count());
        double step = ticks.All[1].Value - ticks.All[0].Value;
        decimal offset = ticks.Offset is null ? 0 : decimal.Parse(ticks.Offset, NumberStyles.Float, CultureInfo.InvariantCulture);
        foreach (Tick tick in ticks.All)
            Assert.Equal(tick.Value, (double)(offset + decimal.Parse(tick.Label, NumberStyles.Float, CultureInfo.InvariantCulture)), 0.01 * step + Math.BitIncrement(Math.Abs(tick.Value)) - Math.Abs(tick.Value));
    }

    [Theory]
    [InlineData(1e-200, 2e-200)]
    [InlineData(-1e150, 1e150)]
    [InlineData(5, 5)]
    [InlineData(0, 5e-324)]
    [InlineData(1e150, 1e150)]
    public void ExtremeDomainsHaveTicksToo(double from, double to) => Assert.InRange(Ticks.Of(new Domain(from, to), 5).All.Count, 2, 12);

    [Theory]
    [InlineData(0.99999998, 1.00000003, "unit 1 minus 0.99999998", "0E+0 1E-8 2E-8 3E-8 4E-8 5E-8")]
    [InlineData(-1.00000003, -0.99999998, "unit 1 plus 1.00000003", "0E+0 1E-8 2E-8 3E-8 4E-8 5E-8")]
    [InlineData(123456789, 123456791, "unit 1 minus 123456789", "0.0 0.5 1.0 1.5 2.0")]
    [InlineData(0.4, 0.6, "unit 1", "0.40 0.45 0.50 0.55 0.60")]
    public void ManyDigitsBecomeAnOffset(double from, double to, string title, string labels)
    {
        TickSet ticks = Ticks.Of(new Domain(from, to), 6);
        Assert.Equal(title, ticks.Title("unit 1"));
        Assert.Equal(labels, string.Join(' ', ticks.All.Select(tick => tick.Label)));
    }

    [Theory]
    [InlineData(0, 0.73, 5, "0.0 0.2 0.4 0.6")]
    [InlineData(-2.1, 2.3, 6, "-2 -1 0 1 2")]
    [InlineData(0, 800, 9, "0 100 200 300 400 500 600 700 800")]
    [InlineData(0, 3e7, 4, "0E+0 1E+7 2E+7 3E+7")]
    public void SomeTicks(double from, double to, int count, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Of(new Domain(from, to), count).All.Select(tick => tick.Label)));
}
