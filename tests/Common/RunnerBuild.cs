using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;

namespace Kernels.Testing;

/// <summary>The Runner's program of one configuration, built for the tests that need it alone: the build of the solution knows one configuration.</summary>
internal static class RunnerBuild
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> programs = new();

    /// <summary>The path of the program, built once a process.</summary>
    /// <param name="configuration"><c>Debug</c> or <c>Release</c>.</param>
    public static Task<string> PathOf(string configuration) =>
        programs.GetOrAdd(configuration, static configuration => new Lazy<Task<string>>(() => BuildAsync(configuration))).Value;

    private static async Task<string> BuildAsync(string configuration)
    {
        string project = Path.Combine(Repository.Root, "src", "Runner");
        using FileStream turn = await TurnAsync(Path.Combine(project, "obj", "tests.lock"));
        await DotnetCommand.RunAsync(Repository.Root, packages: null, "build", project, "-c", configuration, "-p:RunAnalyzers=false", "-p:NuGetAudit=false");
        return Path.Combine(project, "bin", configuration, "net10.0", "Runner.dll");
    }

    // Test projects run side by side; two builds of one project at once trip over each other's files.
    private static async Task<FileStream> TurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(200);
            }
        }
    }
}
