using System;
using System.IO;
using System.Linq;
using System.Threading;
using FsCheck.Xunit;
using Kernels.Study;
using Runner.Output;

namespace Runner.Tests.Output;

public sealed class ProgressBarTests
{
    private static readonly StudyProgress half = new("epoch", 5, 10);

    [Fact]
    public void AShortRunShowsNothing() => Assert.Empty(Drawn(showsProgress: true, columns: 80, milliseconds: 0));

    [Fact]
    public void ALongRunShowsNothingWhereNobodyWatches() => Assert.Empty(Drawn(showsProgress: false, columns: 80, milliseconds: 700));

    /// <summary>Nothing need be reported meanwhile: one long step shows as well as many short ones.</summary>
    [Theory]
    [InlineData(80, "\r[##########..........] epoch 5 of 10\r")]
    [InlineData(37, "\r[##########..........] epoch 5 of 10\r")]
    [InlineData(36, "\repoch 5 of 10\r")]
    [InlineData(13, "\r50%\r")]
    [InlineData(0, "\repoch 5 of 10\r")]
    public void ALongRunDrawsWhatFitsAndWipesItOut(int columns, string first)
    {
        string drawn = Drawn(showsProgress: true, columns, milliseconds: Timeout.Infinite);
        Assert.StartsWith(first, drawn);
        Assert.EndsWith(" \r", drawn);
        Assert.All(drawn.Split('\r'), line => Assert.InRange(line.Length, 0, columns == 0 ? 19 : columns - 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WhereNothingFitsNothingIsDrawn(int columns) => Assert.Empty(Drawn(showsProgress: true, columns, milliseconds: 700));

    [Fact]
    public void ATerminalThatNarrowsIsNotWrittenBeyond()
    {
        using StringWriter error = new();
        int asked = 0;
        using (new ProgressBar(new Terminal(TextWriter.Null, error, ShowsProgress: true) { ErrorColumns = () => asked++ < 2 ? 80 : 20 }, half))
            SpinWait.SpinUntil(() => asked > 4);
        Assert.All(error.ToString().Split('\r').Skip(3), line => Assert.InRange(line.Length, 0, 19));
    }

    [Property]
    public void NoFormIsWiderThanItsRoom(int done, int total, byte columns)
    {
        (done, total) = (Math.Abs(done % 1_000_001), Math.Abs(total % 1_000_001));
        StudyProgress progress = new("network measured", Math.Min(done, total), total);
        string text = ProgressText.Of(progress, columns);
        Assert.InRange(text.Length, 0, columns);
        if (columns >= progress.Step.Length)
            Assert.NotEmpty(text);
    }

    /// <summary>What is drawn in some time; in any time until something is.</summary>
    private static string Drawn(bool showsProgress, int columns, int milliseconds)
    {
        using StringWriter error = new();
        using (new ProgressBar(new Terminal(TextWriter.Null, error, showsProgress) { ErrorColumns = () => columns }, half))
            SpinWait.SpinUntil(() => milliseconds == Timeout.Infinite && error.GetStringBuilder().Length > 0, milliseconds);
        return error.ToString();
    }
}
