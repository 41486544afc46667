using System;
using System.IO;
using System.Linq;
using Kernels.Generator.Tests.Documents;

namespace Kernels.Generator.Tests;

/// <summary>The program that README shows compiles and prints what stands below it, and the emitted code that it shows is emitted.</summary>
public class ReadmeTests
{
    private const string Ellipsis = "// ...";

    [Fact]
    public void TheProgramPrintsWhatIsShown()
    {
        string[] program = Document.Blocks("README.md", "csharp")[0].Split('\n');
        int declarations = Array.FindIndex(program, line => line.StartsWith("[Activation]", StringComparison.Ordinal));
        GeneratorOutcome outcome = GeneratorHarness.Run(
            $"using System; using Kernels; {string.Join('\n', program[declarations..])}",
            $$"""
            using System;
            using System.Linq;
            {{string.Join('\n', program.Where(IsUsing))}}
            public static class Program
            {
                public static string Run()
                {
                    System.IO.StringWriter printed = new();
                    {{string.Join('\n', program[..declarations].Where(line => !IsUsing(line))).Replace("Console.", "printed.", StringComparison.Ordinal)}}
                    return printed.ToString();
                }
            }
            """);
        var run = outcome.Load().GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<string>>();
        Assert.Equal(Document.Blocks("README.md", "text")[0] + "\n", run());
    }

    [Fact]
    public void TheEmittedCodeIsWhatTheGeneratorEmits()
    {
        string source = GeneratorHarness.Run("""
            using Kernels;
            [Activation] public partial struct LeakyRelu { public static double Value(double z) => z > 0 ? z : 0.01 * z; }
            [Mlp<LeakyRelu>(2, 8, 8, 1)] public sealed partial class LeakyReluMlp;
            """).Source("LeakyReluMlp");
        foreach (string part in Document.Blocks("README.md", "csharp")[1].Split(Ellipsis))
            Assert.Contains(WithoutIndent(part.Trim()), WithoutIndent(source), StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstScreenIsShort()
    {
        string[] lines = File.ReadAllLines(Document.PathOf("README.md"));
        Assert.InRange(Array.IndexOf(lines, "## Read on"), 1, 60);
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal);

    private static string WithoutIndent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));
}
