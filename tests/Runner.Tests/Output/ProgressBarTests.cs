using System.IO;
using System.Threading;
using Kernels.Runner.Output;

namespace Kernels.Runner.Tests.Output;

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
        Assert.StartsWith("\r[####################....................] epoch 5 of 10\r   ", drawn);
        Assert.EndsWith(" \r", drawn);
    }

    private static string Drawn(bool showsProgress, int milliseconds)
    {
        using StringWriter error = new();
        using (ProgressBar bar = new(new Terminal(TextWriter.Null, error, showsProgress), epochs: 10))
        {
            Thread.Sleep(milliseconds);
            bar.Report(5);
        }
        return error.ToString();
    }
}
