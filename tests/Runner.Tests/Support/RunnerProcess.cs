using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace Kernels.Runner.Tests.Support;

/// <summary>The Runner as a process of its own.</summary>
internal static class RunnerProcess
{
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts it with some environment variables of its own.</summary>
    public static Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Runner.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
