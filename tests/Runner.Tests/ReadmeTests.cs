using System;
using System.IO;
using System.Linq;
using Kernels.Testing;
using Runner.Tests.Support;

namespace Runner.Tests;

/// <summary>The output that pages show is the output that a run prints.</summary>
public class ReadmeTests
{
    [Fact]
    public void TheOutputAndTheFigureOfThePublishedRunAreThoseShown()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--output", folder.At("results"));
        string[] printed = [.. run.Output.Split('\n').Where(IsTheSameOnEveryMachine)];
        Assert.Equal(Block("docs/study.md").Where(IsTheSameOnEveryMachine), printed.SkipLast(1));
        AssertInOrder(Block("README.md"), printed);
        Assert.Equal(File.ReadAllText(folder.At(Path.Combine("results", "decision_boundaries.svg"))), File.ReadAllText(Path.Combine(Repository.Root, "docs", "images", "decision-boundaries.svg")));
    }

    private static void AssertInOrder(string[] shown, string[] printed)
    {
        int place = -1;
        foreach (string line in shown)
        {
            place = Array.IndexOf(printed, line, place + 1);
            Assert.True(place >= 0, $"README shows a line that is not printed there: {line}");
        }
    }

    private static bool IsTheSameOnEveryMachine(string line) =>
        !line.Contains(".NET", StringComparison.Ordinal)
        && !line.StartsWith("Training took", StringComparison.Ordinal)
        && !line.StartsWith("Results:", StringComparison.Ordinal)
        && !line.StartsWith("Figures:", StringComparison.Ordinal)
        && !line.StartsWith("Report:", StringComparison.Ordinal);

    /// <summary>The lines of the first output behind the command of the published run.</summary>
    private static string[] Block(string page)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page));
        int command = text.IndexOf("--project src/Runner\n", StringComparison.Ordinal);
        int start = text.IndexOf("```text\n", command, StringComparison.Ordinal) + "```text\n".Length;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
    }
}
