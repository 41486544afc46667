using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Kernels.Runner.Commands;
using Kernels.Runner.Tests.Support;

namespace Kernels.Runner.Tests;

/// <summary>Data, initial weights, losses, parameters, probabilities and traces do not depend on the processor's instruction sets.</summary>
public sealed class SameBitsTests
{
    private const string AllNetworks = "sigmoid,relu,leaky-relu,elu,tanh,softplus,silu,gelu,gelu-erf,prelu,swish";

    // The runtime reads these switches when it starts, so each needs a process of its own.
    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableFMA")]
    [InlineData("DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_TieredCompilation")]
    public async Task TheDocumentIsTheSameWithTheSwitchOff(string runtimeSwitch) =>
        Assert.Equal(await Document([]), await Document(new() { [runtimeSwitch] = "0" }));

    private static async Task<string> Document(Dictionary<string, string> environment)
    {
        using TemporaryFolder folder = new();
        using Process runner = RunnerProcess.Start(
            environment, "--activations", AllNetworks, "--samples", "90", "--epochs", "4", "--json", "--output", folder.Path);
        Task<string> error = runner.StandardError.ReadToEndAsync();
        string document = await runner.StandardOutput.ReadToEndAsync();
        Assert.Empty(await error);
        await runner.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, runner.ExitCode);
        return document;
    }
}
