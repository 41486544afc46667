using System.IO;
using System.Text;
using Kernels.Runner.Commands;
using Kernels.Runner.Output;
using Kernels.Runner.Tests.Support;

namespace Kernels.Runner.Tests.Output;

public sealed class ResultFolderTests
{
    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public void APathThatCannotBeAFolderIsRefusedBeforeTheRun(string name)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("file"), "kept");
        CommandRun run = CommandRun.Of("--output", folder.At(name));
        Assert.Equal(ExitCode.OutputFailed, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"kernels: --output is {folder.At(name)}, but must be a folder that can be written to (", run.Error);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', System.StringComparison.Ordinal));
        Assert.Equal("kept", File.ReadAllText(folder.At("file")));
    }

    [Fact]
    public void AFolderMadeInVainIsGoneAgain()
    {
        using TemporaryFolder folder = new();
        using (ResultFolder.Open(folder.At("new/er")))
            Assert.True(Directory.Exists(folder.At("new/er")));
        Assert.False(Directory.Exists(folder.At("new")));
    }

    [Fact]
    public void AFolderThatWasThereStays()
    {
        using TemporaryFolder folder = new();
        ResultFolder.Open(folder.Path).Dispose();
        Assert.True(Directory.Exists(folder.Path));
    }

    [Fact]
    public void AnEarlierFileIsReplaced()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("figures"), "earlier and longer");
        using (ResultFolder results = ResultFolder.Open(folder.Path))
            results.Write("figures", Encoding.ASCII.GetBytes("new"));
        Assert.Equal("new", File.ReadAllText(folder.At("figures")));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void AFileThatCannotBeReplacedLeavesNothingBeside()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("figures"));
        using ResultFolder results = ResultFolder.Open(folder.Path);
        Assert.Throws<OutputException>(() => results.Write("figures", [1]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }
}
