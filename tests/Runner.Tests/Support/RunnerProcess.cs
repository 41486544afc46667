using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using Kernels.Testing;

namespace Runner.Tests.Support;

/// <summary>The Runner as a process of its own.</summary>
internal static class RunnerProcess
{
    /// <summary>Starts the one beside the tests.</summary>
    public static Process Start(params string[] arguments) => Start(Path.Combine(AppContext.BaseDirectory, "Runner.dll"), [], arguments);

    /// <summary>Starts that of one configuration, with some environment variables of its own.</summary>
    public static Process Start(string configuration, Dictionary<string, string> environment, string command) =>
        Start(Path.Combine(Repository.Root, "src", "Runner", "bin", configuration, "net10.0", "Runner.dll"), environment, [command]);

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
