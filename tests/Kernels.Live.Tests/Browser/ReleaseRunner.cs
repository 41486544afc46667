using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;

namespace Kernels.Live.Tests.Browser;

/// <summary>The Runner of the Release configuration, serving: what a reader has.</summary>
internal sealed class ReleaseRunner : IDisposable
{
    private readonly Process process;

    private ReleaseRunner(Process process, Uri page) => (this.process, Page) = (process, page);

    public Uri Page { get; }

    /// <summary>Builds and starts it.</summary>
    public static async Task<ReleaseRunner> StartAsync()
    {
        string program = await RunnerBuild.PathOf("Release");
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "serve", "--port", "0"]) { RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        string line = await process.StandardOutput.ReadLineAsync() ?? throw new IOException("The Runner said nothing.");
        return new ReleaseRunner(process, new Uri(line["The live page: ".Length..]));
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
