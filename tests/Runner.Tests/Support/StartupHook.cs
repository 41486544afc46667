using System;
using System.IO;
using System.Linq;

/// <summary>Run by the runtime inside another process whose DOTNET_STARTUP_HOOKS names this assembly; the runtime finds it by this name.</summary>
internal static class StartupHook
{
    /// <summary>The environment variable with the file to which the process writes, as it ends, the names of the assemblies that it has loaded.</summary>
    public const string FileVariable = "RUNNER_TESTS_LOADED";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is string file)
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                File.WriteAllLines(file, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
    }
}
