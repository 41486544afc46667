using System;
using System.IO;
using System.Linq;
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
    public static Task<string> RunAsync(PackedKernels package, string name, string program = "", int builds = 1) =>
        RunAsync(package, Path.Combine(AppContext.BaseDirectory, "Projects", name), name, program, builds, restored: null);

    /// <summary>The same with a program that is its one file, in the project of <c>TenLines</c>.</summary>
    public static async Task<string> RunSourceAsync(PackedKernels package, string name, string source)
    {
        string from = Directory.CreateDirectory(package.At($"{name}-source")).FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Projects", "TenLines", "TenLines.csproj"), Path.Combine(from, $"{name}.csproj"));
        await File.WriteAllTextAsync(Path.Combine(from, "Program.cs"), source);
        return await RunAsync(package, from, name, program: "", builds: 1, restored: null);
    }

    /// <summary>The same with one of the examples, which may also use what other packages this machine has restored.</summary>
    public static Task<string> RunExampleAsync(PackedKernels package, string name) =>
        RunAsync(package, Path.Combine(PackedKernels.Repository, "examples"), $"examples-{name}", name, builds: 1, RestoredPackages());

    /// <summary>The same with a folder of <c>Projects</c> that uses what other packages this machine has restored.</summary>
    public static Task<string> RunWithRestoredAsync(PackedKernels package, string name) =>
        RunAsync(package, Path.Combine(AppContext.BaseDirectory, "Projects", name), name, program: "", builds: 1, RestoredPackages());

    /// <summary>Runs one of the examples that is a file and no project.</summary>
    public static async Task<string> RunFileAsync(PackedKernels package, string name, params string[] arguments)
    {
        string root = Directory.CreateDirectory(package.At($"file-{name}")).FullName;
        await WriteConfigAsync(package, root, RestoredPackages());
        string text = await File.ReadAllTextAsync(Path.Combine(PackedKernels.Repository, "examples", name));
        await File.WriteAllTextAsync(Path.Combine(root, name), text.Replace("@0.1.0", $"@{package.Version}", StringComparison.Ordinal));
        return await DotnetCommand.RunAsync(root, package.At("packages"), ["run", name, "--", .. arguments]);
    }

    private static async Task<string> RunAsync(PackedKernels package, string from, string name, string program, int builds, string? restored)
    {
        string root = package.At(name);
        CopyFolder(from, root);
        await WriteConfigAsync(package, root, restored);
        string folder = Path.Combine(root, program);
        string packages = package.At("packages");
        for (int build = 0; build < builds; build++)
            await DotnetCommand.RunAsync(
                folder, packages, "build", "--no-incremental", "--output", Path.Combine(root, "built"), $"-p:KernelsVersion={package.Version}", "-warnaserror");
        string assembly = program.Length == 0 ? name : program;
        return await DotnetCommand.RunAsync(folder, packages, Path.Combine(root, "built", $"{assembly}.dll"));
    }

    /// <summary>Lets a folder have packages from the packed ones alone and, where given, from a folder of restored ones.</summary>
    public static Task WriteConfigAsync(PackedKernels package, string root, string? restored)
    {
        string fallback = restored is null ? "" : $"""<add key="restored" value="{restored}" />""";
        return File.WriteAllTextAsync(Path.Combine(root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{package.Source}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                {fallback}
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    private static string RestoredPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (string folder in Directory.GetDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
