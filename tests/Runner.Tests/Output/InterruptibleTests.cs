using System;
using System.Diagnostics;
using System.Threading;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Output;

public sealed class InterruptibleTests
{
    // An interrupt is answered within half a second; a machine with other work may take longer to notice.
    private static readonly TimeSpan most = TimeSpan.FromSeconds(2);

    [Fact]
    public void WhatDoesNotEndIsNotWaitedFor()
    {
        using CancellationTokenSource cancellation = new(TimeSpan.FromMilliseconds(50));
        using ManualResetEventSlim never = new();
        Stopwatch stopwatch = Stopwatch.StartNew();
        Assert.Throws<OperationCanceledException>(() => Interruptible.Run(() => never.Wait(), cancellation.Token));
        Assert.InRange(stopwatch.Elapsed, TimeSpan.Zero, most);
        never.Set();
    }

    [Fact]
    public void WhatIsThrownArrivesAsItWas() =>
        Assert.Equal("as it was", Assert.Throws<InvalidOperationException>(() => Interruptible.Run(() => throw new InvalidOperationException("as it was"), CancellationToken.None)).Message);

    [Fact]
    public void WhatIsCancelledBeforeDoesNotBegin()
    {
        bool hasBegun = false;
        Assert.Throws<OperationCanceledException>(() => Interruptible.Run(() => hasBegun = true, new CancellationToken(canceled: true)));
        Assert.False(hasBegun);
    }

    /// <summary>Data and training, of so many epochs that the work is not over before, however quick the machine.</summary>
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(1000)]
    [InlineData(2000)]
    [InlineData(4000)]
    public void ALargeRunHearsAnInterruptAtAnyTime(int milliseconds)
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource cancellation = new(milliseconds);
        Stopwatch sinceInterrupt = new();
        using CancellationTokenRegistration registration = cancellation.Token.Register(sinceInterrupt.Start);
        CommandRun run = CommandRun.Of(
            cancellation.Token, "--samples", "1000000", "--epochs", "12", "--activations", "sigmoid,relu,leaky-relu,elu,tanh,softplus,silu,gelu,gelu-erf,prelu,swish", "--output", folder.At("new"));
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.InRange(sinceInterrupt.Elapsed, TimeSpan.Zero, most);
        Assert.Empty(System.IO.Directory.GetFileSystemEntries(folder.Path));
    }
}
