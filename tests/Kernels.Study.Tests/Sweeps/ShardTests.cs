using System.Linq;
using FsCheck.Xunit;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/64", 3, 64)]
    [InlineData("64/64", 64, 64)]
    public void ATextIsRead(string text, int number, int count) => Assert.Equal(new Shard(number, count), Shard.Read(text));

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/4")]
    [InlineData("a/4")]
    [InlineData("1/0")]
    [InlineData("1/99999999999")]
    [InlineData("")]
    public void OtherTextsAreNone(string text) => Assert.Null(Shard.Read(text));

    [Property]
    public void EveryRunIsInOneShardAndShardsDifferByOneRunAtMost(ushort total, byte parts)
    {
        int count = 1 + parts;
        (int Start, int End)[] ranges = [.. Enumerable.Range(1, count).Select(number => new Shard(number, count).Of(total))];
        Assert.Equal(Enumerable.Range(0, total), ranges.SelectMany(range => Enumerable.Range(range.Start, range.End - range.Start)));
        Assert.InRange(ranges.Max(range => range.End - range.Start) - ranges.Min(range => range.End - range.Start), 0, 1);
    }

    [Theory]
    [InlineData("results/runs.db", "results/runs-03-of-64.db")]
    [InlineData("runs", "runs-03-of-64")]
    [InlineData("a.b/runs", "a.b/runs-03-of-64")]
    public void AShardHasAFileOfItsOwn(string path, string expected)
    {
        Assert.Equal(expected, new Shard(3, 64).FileOf(path));
        Assert.Equal(path, Shard.Whole.FileOf(path));
    }
}
