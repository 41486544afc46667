using System;
using System.Diagnostics;
using System.Threading.Tasks;
using VerifyXunit;

namespace Kernels.Tests.SameBits;

public sealed class SameBitsTests
{
    [Fact]
    public Task DigestsAreThoseOfEveryMachine() => Verifier.Verify(string.Join('\n', Digests.Lines())).UseDirectory("Snapshots");

    // The runtime reads these switches when it starts, so each needs a process of its own.
    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableFMA")]
    [InlineData("DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task DigestsHoldWithoutTheInstructionSet(string instructionSetSwitch)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Digests).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[instructionSetSwitch] = "0";

        using Process process = Process.Start(start)!;
        string[] output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Empty(output[1]);
        Assert.Equal(string.Join('\n', Digests.Lines()), output[0].TrimEnd().ReplaceLineEndings("\n"));
    }
}
