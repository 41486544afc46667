using System;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;

namespace Kernels.Package.Tests;

/// <summary>A project of someone who has the package file, the SDK and nothing else: no registry, no package restored before.</summary>
internal static class UserProject
{
    /// <summary>Copies a folder of <c>Projects</c> out of the repository, builds a project of it with warnings as errors, runs it, and gives what it printed.</summary>
    /// <param name="package">The package.</param>
    /// <param name="name">The folder in <c>Projects</c>.</param>
    /// <param name="program">The folder of the program in that one.</param>
    /// <param name="builds">How often it is built from scratch, each time beside what the last build left.</param>
    public static async Task<string> RunAsync(PackedKernels package, string name, string program = "", int builds = 1)
    {
        string root = package.At(name);
        CopyFolder(Path.Combine(AppContext.BaseDirectory, "Projects", name), root);
        await File.WriteAllTextAsync(Path.Combine(root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{package.Source}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """);

        string folder = Path.Combine(root, program);
        string packages = package.At("packages");
        for (int build = 0; build < builds; build++)
            await DotnetCommand.RunAsync(
                folder, packages, "build", "--no-incremental", "--output", Path.Combine(root, "built"), $"-p:KernelsVersion={package.Version}", "-warnaserror");
        string assembly = program.Length == 0 ? name : program;
        return await DotnetCommand.RunAsync(folder, packages, Path.Combine(root, "built", $"{assembly}.dll"));
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (string folder in Directory.GetDirectories(from))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
