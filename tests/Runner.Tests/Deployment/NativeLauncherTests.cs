using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;

namespace Runner.Tests.Deployment;

/// <summary>The script of deploy/native starts the build for the processor at hand, with its arguments and to its exit code.</summary>
public sealed class NativeLauncherTests : IDisposable
{
    private const string Haswell = "fpu sse4_2 movbe avx f16c fma abm bmi1 avx2 bmi2";
    private const string Skylake = Haswell + " avx512f avx512dq avx512cd avx512bw avx512vl";

    private readonly TemporaryFolder folder = new();

    public NativeLauncherTests()
    {
        File.Copy(Path.Combine(Repository.Root, "deploy/native/kernels"), Path.Combine(folder.Path, "kernels"));
        foreach (string level in new[] { "x86-64", "x86-64-v3", "x86-64-v4" })
            WriteProgram(level);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("fpu sse4_2 popcnt", "x86-64")]
    [InlineData("fpu sse4_2 avx avx2 bmi1 bmi2 f16c abm movbe", "x86-64")]
    [InlineData(Haswell, "x86-64-v3")]
    [InlineData(Haswell + " avx512f avx512_vnni", "x86-64-v3")]
    [InlineData(Skylake, "x86-64-v4")]
    [InlineData(null, "x86-64")]
    public async Task ItTakesTheHighestLevelThatTheProcessorHas(string? flags, string level)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal($"{level}|digest|two words|\n", await Output("kernels", flags, level: null, "digest", "two words"));
    }

    [Fact]
    public async Task AnotherLevelIsTakenByName()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("x86-64|\n", await Output("kernels", Skylake, "x86-64"));
    }

    [Fact]
    public async Task ALinkToItFindsTheBuilds()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(Path.Combine(folder.Path, "bin"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "bin", "kernels"), Path.Combine("..", "kernels"));
        Assert.Equal("x86-64-v3|\n", await Output("bin/kernels", Haswell, level: null));
    }

    /// <summary>A program that prints its level and its arguments and ends with 7.</summary>
    private void WriteProgram(string level)
    {
        string program = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, level)).FullName, "Runner");
        File.WriteAllText(program, $"#!/bin/sh\nprintf '%s|' {level} \"$@\"\necho\nexit 7\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<string> Output(string script, string? flags, string? level, params string[] arguments)
    {
        string description = Path.Combine(folder.Path, "cpuinfo");
        await File.WriteAllTextAsync(description, $"processor\t: 0\nmodel name\t: of a test\n{(flags is null ? "" : $"flags\t\t: {flags}\n")}bogomips\t: 1\n");
        ProcessStartInfo start = new("/bin/sh", [Path.Combine(folder.Path, script), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["KERNELS_CPUINFO"] = description;
        if (level is not null)
            start.Environment["KERNELS_LEVEL"] = level;
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(7, process.ExitCode);
        return output;
    }
}
