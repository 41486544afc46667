using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Results;
using Runner.Tests.Support;

namespace Runner.Tests.Results;

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

    /// <summary>The system gives such a name to .NET with a sign in place of what was lost; it would be another folder.</summary>
    [Fact]
    public void ANameThatIsNoTextIsRefused()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--output", folder.At("r\ufffdsultats"));
        Assert.Equal((ExitCode.OutputFailed, ""), (run.ExitCode, run.Output));
        Assert.Contains("is not valid UTF-8", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void WhoReadsAnEarlierFileKeepsAllOfIt()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("figures"), "earlier");
        using StreamReader reader = new(new FileStream(folder.At("figures"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
        Put(folder.Path, ("figures", "new"));
        Assert.Equal("earlier", reader.ReadToEnd());
        Assert.Equal("new", File.ReadAllText(folder.At("figures")));
    }

    [Fact]
    public void AFolderThatIsGoneByTheEndIsMadeAgain()
    {
        using TemporaryFolder folder = new();
        using (ResultFolder results = ResultFolder.Open(folder.At("new/er")))
        {
            Directory.Delete(folder.At("new"), recursive: true);
            results.Put([ResultOf("figures", "new")], CancellationToken.None);
        }
        Assert.Equal("new", File.ReadAllText(folder.At("new/er/figures")));
        Assert.Single(Directory.GetFileSystemEntries(folder.At("new/er")));
    }

    [Fact]
    public void AFolderWhosePlaceIsTakenByTheEndIsNamed()
    {
        using TemporaryFolder folder = new();
        using ResultFolder results = ResultFolder.Open(folder.At("new"));
        Directory.Delete(folder.At("new"), recursive: true);
        File.WriteAllText(folder.At("new"), "a file");
        OutputException exception = Assert.Throws<OutputException>(() => results.Put([ResultOf("figures", "new")], CancellationToken.None));
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
    public void AFolderMadeInVainStaysForAnotherRun()
    {
        using TemporaryFolder folder = new();
        ResultFolder first = ResultFolder.Open(folder.At("new"));
        using ResultFolder second = ResultFolder.Open(folder.At("new"));
        first.Dispose();
        Assert.True(Directory.Exists(folder.At("new")));
        second.Put([ResultOf("figures", "second")], CancellationToken.None);
        Assert.Equal("second", File.ReadAllText(folder.At("new/figures")));
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
        Put(folder.Path, ("figures", "new"));
        Assert.Equal("new", File.ReadAllText(folder.At("figures")));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void AFileThatCannotBeReplacedLeavesAllAsItWas()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("first"), "earlier");
        Directory.CreateDirectory(folder.At("third"));
        OutputException exception = Assert.Throws<OutputException>(() => Put(folder.Path, ("first", "new"), ("second", "new"), ("third", "new")));
        Assert.StartsWith($"--output is {folder.Path}, but third could not be written there (", exception.Message);
        Assert.Equal("earlier", File.ReadAllText(folder.At("first")));
        Assert.Equal(["first", "third"], Names(folder.Path));
    }

    [Fact]
    public void ACancelledPutLeavesAllAsItWas()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("first"), "earlier");
        using (ResultFolder results = ResultFolder.Open(folder.Path))
            Assert.Throws<OperationCanceledException>(() => results.Put([ResultOf("first", "new")], new CancellationToken(canceled: true)));
        Assert.Equal("earlier", File.ReadAllText(folder.At("first")));
        Assert.Equal(["first"], Names(folder.Path));
    }

    [Fact]
    public void WhatARunThatWasKilledLeftIsCleared()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At(".kernels-unfinished"));
        File.WriteAllText(folder.At(".kernels-unfinished/figures"), "half");
        File.WriteAllText(folder.At(".kernels-writing"), "");
        File.WriteAllText(folder.At(".kernels-run-dead"), "");
        using ResultFolder alive = ResultFolder.Open(folder.Path);
        Put(folder.Path, ("figures", "new"));
        Assert.Equal("figures", Assert.Single(Names(folder.Path), name => !name.StartsWith(".kernels-run-", StringComparison.Ordinal)));
        Assert.NotEqual(".kernels-run-dead", Assert.Single(Names(folder.Path), name => name.StartsWith(".kernels-run-", StringComparison.Ordinal)));
    }

    /// <summary>Many at once into a folder that comes and goes: each puts its two files, and they always are of one run.</summary>
    [Fact]
    public async Task FilesOfTwoRunsNeverMix()
    {
        using TemporaryFolder folder = new();
        string[] runs = [.. Enumerable.Range(0, 8).Select(run => $"{run}")];
        await Task.WhenAll(runs.Select(run => Task.Run(() =>
        {
            for (int round = 0; round < 20; round++)
            {
                using ResultFolder results = ResultFolder.Open(folder.At("new"));
                if (round % 3 != 0)
                    results.Put([ResultOf("first", run), ResultOf("second", run)], CancellationToken.None);
            }
        })));
        Assert.Equal(["first", "second"], Names(folder.At("new")));
        Assert.Equal(File.ReadAllText(folder.At("new/first")), File.ReadAllText(folder.At("new/second")));
    }

    [Fact]
    public void AFileKeepsItsModeAndALinkItsPlace()
    {
        if (OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("results"));
        File.WriteAllText(folder.At("private"), "earlier");
        File.SetUnixFileMode(folder.At("private"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.At("results/figures"), "../private");
        Put(folder.At("results"), ("figures", "new"));
        Assert.Equal("../private", new FileInfo(folder.At("results/figures")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder.At("private")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("private")));
    }

    [ShellFact("mkfifo")]
    public async Task WhatReadsAPipeGetsTheFileAndThePipeStays()
    {
        using TemporaryFolder folder = new();
        await ShellScript.Output("bash", folder.Path, "mkfifo figures");
        Task<string> reading = Task.Run(() => File.ReadAllText(folder.At("figures")));
        Put(folder.Path, ("figures", "new"), ("other", "too"));
        Assert.Equal("new", await reading);
        Assert.Equal(["figures", "other"], Names(folder.Path));
        Assert.Equal("too", File.ReadAllText(folder.At("other")));
    }

    [ShellFact("mkfifo")]
    public async Task APipeThatNobodyReadsDoesNotKeepAnInterruptWaiting()
    {
        using TemporaryFolder folder = new();
        await ShellScript.Output("bash", folder.Path, "mkfifo figures");
        using (ResultFolder results = ResultFolder.Open(folder.Path))
        using (CancellationTokenSource cancellation = new(TimeSpan.FromMilliseconds(200)))
            Assert.Throws<OperationCanceledException>(() => results.Put([ResultOf("other", "new"), ResultOf("figures", "new")], cancellation.Token));
        Assert.Equal(["figures"], Names(folder.Path));
        File.ReadAllText(folder.At("figures"));
    }

    private static void Put(string folder, params (string Name, string Text)[] files)
    {
        using ResultFolder results = ResultFolder.Open(folder);
        results.Put([.. files.Select(file => ResultOf(file.Name, file.Text))], CancellationToken.None);
    }

    private static ResultFile ResultOf(string name, string text) => new(name, Encoding.ASCII.GetBytes(text));

    private static string[] Names(string folder) => [.. Directory.GetFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
}
