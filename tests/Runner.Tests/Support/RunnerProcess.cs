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
    /// <summary>Starts the one beside the tests.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts the one beside the tests, with some environment variables of its own.</summary>
    public static Process Start(Dictionary<string, string> environment, params string[] arguments) =>
        Start(Path.Combine(AppContext.BaseDirectory, "Runner.dll"), environment, arguments);

    /// <summary>Starts that of one configuration, with some environment variables of its own.</summary>
    public static async Task<Process> StartAsync(string configuration, Dictionary<string, string> environment, params string[] arguments) =>
        Start(await RunnerBuild.PathOf(configuration), environment, arguments);

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
