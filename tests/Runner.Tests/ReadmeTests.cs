using System;
using System.IO;
using System.Linq;
using Kernels.Testing;
using Runner.Tests.Support;

namespace Runner.Tests;

/// <summary>The output that README shows is the output that a run prints.</summary>
public class ReadmeTests
{
    [Fact]
    public void TheOutputOfThePublishedRunIsTheOneShown()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--output", folder.At("results"));
        string[] printed = [.. run.Output.Split('\n').Where(IsTheSameOnEveryMachine)];
        string[] shown = [.. Block("```text").Split('\n').Where(IsTheSameOnEveryMachine)];
        Assert.Equal(shown, printed.SkipLast(1));
    }

    private static bool IsTheSameOnEveryMachine(string line) =>
        !line.Contains(".NET", StringComparison.Ordinal)
        && !line.StartsWith("Training took", StringComparison.Ordinal)
        && !line.StartsWith("Results:", StringComparison.Ordinal)
        && !line.StartsWith("Figures:", StringComparison.Ordinal)
        && !line.StartsWith("Report:", StringComparison.Ordinal);

    private static string Block(string fence)
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        int start = readme.IndexOf(fence, StringComparison.Ordinal) + fence.Length + 1;
        return readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
