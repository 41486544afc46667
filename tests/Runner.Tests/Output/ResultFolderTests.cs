using System;
using System.IO;
using System.Text;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Output;

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
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal("kept", File.ReadAllText(folder.At("file")));
    }

    [Fact]
    public void AFolderThatCannotBeWrittenToIsRefusedBeforeTheRun()
    {
        if (!OperatingSystem.IsLinux())
            return;

        CommandRun run = CommandRun.Of("--output", "/proc");
        Assert.Equal((ExitCode.OutputFailed, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("kernels: --output is /proc, but must be a folder that can be written to (", run.Error);
    }

    [Fact]
    public void WhoReadsAnEarlierFileKeepsAllOfIt()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("figures"), "earlier");
        using StreamReader reader = new(new FileStream(folder.At("figures"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
        using (ResultFolder results = ResultFolder.Open(folder.Path))
            results.Write("figures", Encoding.ASCII.GetBytes("new"));
        Assert.Equal("earlier", reader.ReadToEnd());
        Assert.Equal("new", File.ReadAllText(folder.At("figures")));
    }

    [Fact]
    public void AFolderThatIsGoneByTheEndIsNamed()
    {
        using TemporaryFolder folder = new();
        using ResultFolder results = ResultFolder.Open(folder.At("new"));
        Directory.Delete(folder.At("new"));
        OutputException exception = Assert.Throws<OutputException>(() => results.Write("figures", [1]));
        Assert.StartsWith($"--output is {folder.At("new")}, but figures could not be written there (", exception.Message);
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
