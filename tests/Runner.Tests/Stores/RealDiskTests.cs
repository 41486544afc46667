using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Stores;

/// <summary>Disks as they are: full, or not to be written. They are mounted for one process alone.</summary>
[Trait("Speed", "Slow")]
public sealed class RealDiskTests
{
    private const string Full = "mount -t tmpfs -o size=300k none \"$1\"";
    private const string Unwritable = "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\"";

    [MountFact]
    public async Task AFullDiskIsToldInOneLine()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(
            $"kernels: the store {folder.At("runs.db")} cannot grow, as the disk is full; make room, and the same command goes on where it stopped\n",
            await Error(Full, folder));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [MountFact]
    public async Task AFolderThatMayNotBeWrittenIsToldInOneLine()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(
            $"kernels: the store {folder.At("runs.db")} cannot be opened; its folder must exist, and both must be writable\n", await Error(Unwritable, folder));
    }

    [MountFact]
    public async Task AStoreThatMayNotBeWrittenIsToldInOneLine()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(ExitCode.Done, CommandRun.Of("claims", "L4", "--seeds", "2", "--json", "--store", folder.At("runs.db")).ExitCode);
        Assert.Equal(
            $"kernels: the store {folder.At("runs.db")} is read-only; make it writable, or name another file\n", await Error(Unwritable, folder));
    }

    [MountFact]
    public async Task AFileThatMayNotGrowIsToldInOneLineAndItsRunsAreKept()
    {
        // The runtime keeps its code in a file of memory, which the limit would forbid too.
        using TemporaryFolder folder = new();
        string store = folder.At("runs.db");
        Assert.Equal(
            $"kernels: the store {store} cannot be read or written: the disk fails, or a quota or the greatest size of a file is reached; "
                + "mend that, and the same command goes on\n",
            await Error("ulimit -f 300 && export DOTNET_EnableWriteXorExecute=0", folder));
        Assert.InRange(StoreFile.SoundRows(store), 1, int.MaxValue);
    }

    /// <summary>What a Runner says whose store is in a folder that was changed by a shell command.</summary>
    private static async Task<string> Error(string change, TemporaryFolder folder)
    {
        string runner = await RunnerBuild.PathOf("Release");
        string command = $"{change} && exec dotnet \"$2\" claims L4 --seeds 200 --json --store \"$1/runs.db\"";
        ProcessStartInfo start = new("unshare", ["--mount", "sh", "-c", command, "sh", folder.Path, runner])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((ExitCode.OutputFailed, ""), (process.ExitCode, await output));
        return error;
    }
}
