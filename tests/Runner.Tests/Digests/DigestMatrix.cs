using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.Intrinsics.X86;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Digests;

/// <summary>Digests do not depend on the processor's instruction sets, nor on how the runtime compiles; here for the Runner of one configuration.</summary>
public abstract class DigestMatrix(string configuration)
{
    // What each leaves of the vector instructions, in the words of the line on the machine; empty where that does not show.
    // AVX alone is AVX without fused multiply-adds. .NET 10 has no switch for those but EnableAVX2; EnableFMA is for runtimes that know it.
    protected static readonly (string Switch, string Left)[] InstructionSets =
    [
        ("", ""),
        ("EnableAVX512=0", ", AVX2, "),
        ("EnableAVX2=0", ", AVX, "),
        ("EnableFMA=0", ""),
        ("EnableAVX=0", ", SSE, "),
        ("EnableHWIntrinsic=0", ", no vector instructions, "),
        ("PreferredVectorBitWidth=256", ", AVX2, "),
        ("PreferredVectorBitWidth=128", ", AVX2, "),
    ];

    protected static TheoryData<string, string> RowsOf(IEnumerable<(string Switches, string Left)> cases)
    {
        TheoryData<string, string> rows = new();
        foreach ((string switches, string left) in cases)
            rows.Add(switches, left);
        return rows;
    }

    // The runtime reads its switches when it starts, so each row needs a process of its own.
    protected async Task AssertSameDigests(string switches, string leftInstructions)
    {
        Dictionary<string, string> environment = switches.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Split('=')).ToDictionary(parts => $"DOTNET_{parts[0]}", parts => parts[1]);
        using Process runner = await RunnerProcess.StartAsync(configuration, environment, "digest");
        Task<string> error = runner.StandardError.ReadToEndAsync();
        string output = await runner.StandardOutput.ReadToEndAsync();
        await runner.WaitForExitAsync();

        Assert.Empty(await error);
        Assert.Equal(ExitCode.Done, runner.ExitCode);
        string[] parts = output.TrimEnd('\n').Split("\n\n");
        if (X86Base.IsSupported)
            Assert.Contains(leftInstructions, parts[0], StringComparison.Ordinal);
        Assert.Equal(OurDigests.List, parts[1]);
    }
}
