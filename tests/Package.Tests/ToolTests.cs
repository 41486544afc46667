using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Testing;

namespace Kernels.Package.Tests;

/// <summary>The program as a .NET tool, installed from the folder that it was packed into.</summary>
[Collection(SharedPackage.Name)]
[Trait("Speed", "Slow")]
public sealed class ToolTests(PackedKernels package)
{
    [Fact]
    public async Task TheInstalledToolIsCalledKernelsAndComputesTheSameBits()
    {
        string tool = await InstallAsync();
        Assert.Contains("Usage:\n  kernels [command] [options]\n", await RunAsync(tool, "--help"));
        Assert.Contains("tanh(softplus(z)) + z * ", await RunAsync(tool, "activation", "z * tanh(softplus(z))"));

        string digests = await RunAsync(tool, "digest");
        string[] readme = await File.ReadAllLinesAsync(Path.Combine(PackedKernels.Repository, "README.md"));
        Assert.Contains(digests.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last(), readme);
    }

    private async Task<string> InstallAsync()
    {
        await package.PackAsync("Runner");
        string folder = Directory.CreateDirectory(package.At("tool")).FullName;
        await UserProject.WriteConfigAsync(package, folder, restored: null);
        await DotnetCommand.RunAsync(
            folder, package.At("packages"), "tool", "install", "Kernels.Tool", "--version", package.Version, "--tool-path", folder);
        return Path.Combine(folder, "kernels");
    }

    private static Task<string> RunAsync(string tool, params string[] arguments) =>
        DotnetCommand.RunProgramAsync(tool, Path.GetDirectoryName(tool)!, packages: null, arguments);
}
