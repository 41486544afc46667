using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

/// <summary>A run starts with what it needs and nothing else: an assembly that is loaded takes milliseconds, and one that is used more.</summary>
public sealed class StartTests
{
    // The compiler, stores, the web, tables, exports, and what of the framework is slow to start.
    private static readonly string[] forOthers =
    [
        "Kernels.Csv", "Kernels.Export", "Kernels.Generator", "Kernels.Live", "Kernels.Tabular", "Google.Protobuf", "Microsoft.AspNetCore",
        "Microsoft.CodeAnalysis", "Microsoft.Data.Sqlite", "Parquet", "SQLitePCLRaw", "Sep", "System.Linq.Expressions", "System.Net", "System.Reflection.Emit",
        "System.Text.RegularExpressions", "System.Private.Xml", "netstandard",
    ];

    [Fact]
    public async Task ThePublishedStudyLoadsNothingOfOtherCommands()
    {
        using TemporaryFolder folder = new();
        string[] loaded = await Loaded(folder, "--output", folder.At("results"));
        Assert.Contains("Kernels.Pages", loaded);
        Assert.DoesNotContain(loaded, IsForOthers);
    }

    [Fact]
    public async Task AnActivationLoadsTheCompiler()
    {
        using TemporaryFolder folder = new();
        string[] loaded = await Loaded(folder, "--activations", "mine = z * tanh(z)", "--no-report", "--output", folder.At("results"));
        Assert.Contains("Microsoft.CodeAnalysis.CSharp", loaded);
    }

    private static bool IsForOthers(string assembly) => forOthers.Any(name => assembly == name || assembly.StartsWith($"{name}.", System.StringComparison.Ordinal));

    private static async Task<string[]> Loaded(TemporaryFolder folder, params string[] arguments)
    {
        Dictionary<string, string> environment = new()
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.FileVariable] = folder.At("loaded.txt"),
        };
        using Process runner = RunnerProcess.Start(environment, arguments);
        Task<string> error = runner.StandardError.ReadToEndAsync();
        await runner.StandardOutput.ReadToEndAsync();
        Assert.Empty(await error);
        await runner.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, runner.ExitCode);
        return File.ReadAllLines(folder.At("loaded.txt"));
    }
}
