using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Kernels.Testing;

namespace Kernels.Package.Tests;

/// <summary>The packages, packed once for all tests into a folder of their own, under a version that no other package has.</summary>
public sealed class PackedKernels : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("kernels-package-").FullName;

    /// <summary>The version, such as <c>0.0.0-test.0a1b</c>.</summary>
    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = RepositoryOf();

    /// <summary>The folder that holds the packages and nothing else that a project could reference.</summary>
    public string Source => At("source");

    /// <summary>The file of the package Kernels.</summary>
    public string PackageFile => Path.Combine(Source, $"Kernels.{Version}.nupkg");

    /// <summary>The package with the symbols.</summary>
    public string SymbolsFile => Path.Combine(Source, $"Kernels.{Version}.snupkg");

    /// <summary>The path of something in the folder of these tests.</summary>
    public string At(string name) => Path.Combine(folder, name);

    public async Task InitializeAsync()
    {
        await PackAsync("Kernels");
        await PackAsync("Kernels.Csv");
        await PackAsync("Kernels.OnDemand");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Packs a project, built apart from the other tests' output, with no registry to ask: what it needs was restored to build the solution.</summary>
    public Task<string> PackAsync(string project) => DotnetCommand.RunAsync(
        Repository, packages: null, "pack", $"src/{project}", "-c", "Release", "--output", Source, "--artifacts-path", At("artifacts"),
        $"-p:Version={Version}", "-p:RunAnalyzers=false", "-p:NuGetAudit=false");

    private static string RepositoryOf([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
