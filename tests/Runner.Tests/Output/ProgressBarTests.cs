using System.IO;
using System.Linq;
using System.Threading;
using Runner.Output;

namespace Runner.Tests.Output;

public sealed class ProgressBarTests
{
    [Fact]
    public void AShortRunShowsNothing() => Assert.Empty(Drawn(showsProgress: true, milliseconds: 0));

    [Fact]
    public void ALongRunShowsNothingWhereNobodyWatches() => Assert.Empty(Drawn(showsProgress: false, milliseconds: 600));

    [Fact]
    public void ALongRunDrawsABarAndWipesItOut()
    {
        string drawn = Drawn(showsProgress: true, milliseconds: 600);
        Assert.StartsWith("\r[##########..........] epoch 5 of 10\r   ", drawn);
        Assert.EndsWith(" \r", drawn);
    }

    [Fact]
    public void TheLongestLineFitsIntoFortyEightColumns()
    {
        string drawn = Drawn(showsProgress: true, milliseconds: 600, epochs: 1_000_000, epoch: 1_000_000);
        Assert.InRange(drawn.Split('\r').Max(line => line.Length), 1, 47);
    }

    private static string Drawn(bool showsProgress, int milliseconds, int epochs = 10, int epoch = 5)
    {
        using StringWriter error = new();
        using (ProgressBar bar = new(new Terminal(TextWriter.Null, error, showsProgress), epochs))
        {
            Thread.Sleep(milliseconds);
            bar.Report(epoch);
        }
        return error.ToString();
    }
}
