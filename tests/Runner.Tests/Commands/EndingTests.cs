using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

/// <summary>Whatever becomes of standard output and standard error, the program ends with an exit code of its own and at most one line.</summary>
public sealed class EndingTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("digest")]
    [InlineData("digest", "--help")]
    [InlineData("completions", "bash")]
    [InlineData("[complete]", "--", "Runner --ep")]
    [InlineData("--json", "--epochs", "1")]
    public void ResultsThatCannotBePrintedAreSaidInOneLine(params string[] arguments)
    {
        using StringWriter error = new();
        int exitCode = Application.Run(arguments, new Terminal(new FailingWriter(), error, ShowsProgress: false), CancellationToken.None);
        Assert.Equal((ExitCode.OutputFailed, "kernels: standard output cannot be written to (No room)\n"), (exitCode, error.ToString()));
    }

    [Theory]
    [InlineData(ExitCode.Done, "--help")]
    [InlineData(ExitCode.BadUsage, "--epochs", "0")]
    [InlineData(ExitCode.BadUsage, "--test-fraction", "0.999")]
    [InlineData(ExitCode.BadUsage, "completions", "tcsh")]
    [InlineData(ExitCode.OutputFailed, "--output", "/dev/null/results")]
    [InlineData(ExitCode.Done, "--json", "--epochs", "3", "--learning-rate", "1e200")]
    public void MessagesThatCannotBeWrittenChangeNoExitCode(int exitCode, params string[] arguments)
    {
        using StringWriter output = new();
        Assert.Equal(exitCode, Application.Run(arguments, new Terminal(output, new FailingWriter(), ShowsProgress: true), CancellationToken.None));
        Assert.Equal(exitCode == ExitCode.Done, output.ToString().Length > 0);
    }

    [Fact]
    public void NothingThatCanBeWrittenStillGivesAnExitCode() =>
        Assert.Equal(ExitCode.OutputFailed, Application.Run(["--help"], new Terminal(new FailingWriter(), new FailingWriter(), ShowsProgress: true), CancellationToken.None));

    [Fact]
    public void WhatCannotBePrintedIsStillKept()
    {
        using TemporaryFolder folder = new();
        using StringWriter error = new();
        Terminal terminal = new(new FailingWriter(), error, ShowsProgress: false);
        Assert.Equal(ExitCode.OutputFailed, Application.Run(["--json", "--epochs", "1", "--output", folder.Path], terminal, CancellationToken.None));
        Assert.True(File.Exists(folder.At("report.html")));
    }

    /// <summary>A fault of ours is said like everything else.</summary>
    [Fact]
    public void AnExceptionThatNobodyExpectsIsOneLine()
    {
        using StringWriter error = new();
        Terminal terminal = new(new FailingWriter(new InvalidOperationException("Out of\norder")), error, ShowsProgress: false);
        Assert.Equal(ExitCode.Failed, Application.Run(["--help"], terminal, CancellationToken.None));
        Assert.Equal("kernels: a fault of this program (InvalidOperationException: Out of order)\n", error.ToString());
    }

    [Fact]
    public void AReaderWhoDoesNotReadDoesNotKeepAnInterruptWaiting()
    {
        using ManualResetEventSlim isRead = new();
        using CancellationTokenSource cancellation = new(TimeSpan.FromMilliseconds(100));
        WaitingWriter waiting = new(isRead);
        Assert.Equal(ExitCode.Interrupted, Application.Run(["--help"], new Terminal(waiting, waiting, ShowsProgress: false), cancellation.Token));
        isRead.Set();
    }

    [ShellTheory("bash")]
    [Trait("Speed", "Slow")]
    [InlineData("kernels --epochs 0 2>/dev/full", "1", "")]
    [InlineData("kernels --epochs 0 2>&-", "1", "")]
    [InlineData("kernels --epochs 5 --output out 2>&1 >&-", "3", "kernels: standard output cannot be written to (It is closed)")]
    [InlineData("kernels --help 2>&1 >&-", "3", "kernels: standard output cannot be written to (It is closed)")]
    [InlineData("kernels digest 2>&1 >&-", "3", "kernels: standard output cannot be written to (It is closed)")]
    [InlineData("kernels digest 2>&1 >/dev/full", "3", "kernels: standard output cannot be written to (No space left on device)")]
    [InlineData("kernels completions bash 2>/dev/null 1</dev/null", "3", "")]
    [InlineData("kernels --help <&- >&- 2>&-", "3", "")]
    [InlineData("kernels --epochs 3 --output out <&- >&- 2>&-", "3", "")]
    [InlineData("kernels --epochs 5 --json --learning-rate 1e200 2>/dev/full >/dev/null", "0", "")]
    [InlineData("kernels --epochs 5 --output out | head -1 >/dev/null; (exit ${PIPESTATUS[0]})", "0", "")]
    [InlineData("kernels digest | head -1 >/dev/null; (exit ${PIPESTATUS[0]})", "0", "")]
    public async Task ClosedAndFullStreamsEndInAnExitCode(string command, string exitCode, string message)
    {
        if (!File.Exists("/dev/full"))
            return;

        using TemporaryFolder folder = new();
        string output = await ShellScript.Output("bash", folder.Path, $"error=$({command}); code=$?; echo \"$code $error\"");
        Assert.Equal($"{exitCode} {message}\n", output);
    }

    private sealed class FailingWriter(Exception? failure = null) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw failure ?? new IOException("No room");
    }

    private sealed class WaitingWriter(ManualResetEventSlim isRead) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => isRead.Wait();
    }
}
