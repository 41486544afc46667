using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;

namespace Runner.Tests.Support;

/// <summary>The Runner as a process of its own.</summary>
internal static class RunnerProcess
{
    private static readonly Lazy<Task<string>> debug = new(() => Build("Debug"));
    private static readonly Lazy<Task<string>> release = new(() => Build("Release"));

    /// <summary>Starts the one beside the tests.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts the one beside the tests, with some environment variables of its own.</summary>
    public static Process Start(Dictionary<string, string> environment, params string[] arguments) =>
        Start(Path.Combine(AppContext.BaseDirectory, "Runner.dll"), environment, arguments);

    /// <summary>Starts that of one configuration, with some environment variables of its own.</summary>
    public static async Task<Process> StartAsync(string configuration, Dictionary<string, string> environment, params string[] arguments) =>
        Start(await PathOf(configuration), environment, arguments);

    /// <summary>The program of one configuration.</summary>
    public static Task<string> PathOf(string configuration) => (configuration == "Debug" ? debug : release).Value;

    // Built for the tests that need it alone: the build of the solution knows one configuration.
    private static async Task<string> Build(string configuration)
    {
        await DotnetCommand.RunAsync(Repository.Root, packages: null, "build", "src/Runner", "-c", configuration, "-p:RunAnalyzers=false", "-p:NuGetAudit=false");
        return Path.Combine(Repository.Root, "src", "Runner", "bin", configuration, "net10.0", "Runner.dll");
    }

    private static Process Start(string program, Dictionary<string, string> environment, string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
