using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Study.Text;

namespace Kernels.Study.Tests.Text;

/// <summary>Numbers say what is so: all, none, missing.</summary>
public sealed class FigureTextTests
{
    [Theory]
    [InlineData(1, "100.0%")]
    [InlineData(0, "0.0%")]
    [InlineData(0.79, "79.0%")]
    [InlineData(0.9998, "99.98%")]
    [InlineData(0.99996, "99.996%")]
    [InlineData(0.9995, "99.95%")]
    [InlineData(0.000001, "0.0001%")]
    [InlineData(0.999999, "99.9999%")]
    [InlineData(1e-22, "<0.0001%")]
    [InlineData(1 - 1e-16, ">99.9999%")]
    [InlineData(double.NaN, "-")]
    public void APercentageIsAllOrNoneOnlyWhereItIsSo(double part, string expected) => Assert.Equal(expected, FigureText.Percent(part));

    [Property(MaxTest = 500)]
    public void APartOfSamplesReadsAsWhatItIs(PositiveInt count, NonNegativeInt right)
    {
        int samples = 1 + count.Get * 7919 % 1_000_000;
        int correct = right.Get * 104_729 % (samples + 1);
        string text = FigureText.Percent((double)correct / samples);
        Assert.Equal(correct == samples, text is "100.0%");
        Assert.Equal(correct == 0, text is "0.0%");
        Assert.Equal(100.0 * correct / samples, double.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture), 0.0501);
    }

    [Property]
    public void PartsThatDifferAreToldApart(byte[] right)
    {
        double[] parts = [.. right.Select(count => (1000 + count) / 5000.0)];
        int decimals = FigureText.DecimalsToTellApart(parts);
        Assert.Equal(parts.Distinct().Count(), parts.Select(part => FigureText.Percent(part, decimals)).Distinct().Count());
    }

    [Theory]
    [InlineData(0.2593, "0.2593")]
    [InlineData(0, "0.0000")]
    [InlineData(-0.0, "0.0000")]
    [InlineData(0.00004, "4.00E-5")]
    [InlineData(-1e-300, "-1.00E-300")]
    [InlineData(0.00006, "0.0001")]
    [InlineData(12345, "1.23E+4")]
    [InlineData(double.NaN, "-")]
    [InlineData(double.PositiveInfinity, "-")]
    public void ANumberIsNeverReadAsNothingUnlessItIs(double value, string expected) => Assert.Equal(expected, FigureText.Number(value, 4));
}
