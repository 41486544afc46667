using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Kernels.Generator.Tests;

/// <summary>The code that README shows compiles and trains, and the emitted code that it shows is emitted.</summary>
public class ReadmeTests
{
    [Fact]
    public void TheProgramCompilesAndLearns()
    {
        string[] blocks = Blocks();
        string[] program = [.. blocks[1].Split('\n'), .. blocks[2].Split('\n')];
        GeneratorOutcome outcome = GeneratorHarness.Run($"using System; {blocks[0]}", blocks[3], $$"""
            using System;
            {{string.Join('\n', program.Where(IsUsing))}}
            public static class Program
            {
                public static (double Loss, double Probability) Run()
                {
                    {{string.Join('\n', program.Where(line => !IsUsing(line)))}}
                    System.IO.File.Delete("mish.safetensors");
                    return copy.Forward([1, 0]) == probability ? (loss, probability) : throw new InvalidOperationException("The copy differs.");
                }
            }
            """);
        var run = outcome.Load().GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<(double Loss, double Probability)>>();
        (double loss, double probability) = run();
        Assert.InRange(loss, 0, 0.05);
        Assert.InRange(probability, 0.9, 1);
        Assert.Equal([4, 16, 8, 3], outcome.Network<float>("Flowers").Shape.Widths.ToArray());
    }

    [Fact]
    public void TheEmittedCodeIsWhatTheGeneratorEmits()
    {
        string source = GeneratorHarness.Run("""
            using Kernels;
            [Activation] public partial struct LeakyRelu { public static double Value(double z) => z > 0 ? z : 0.01 * z; }
            [Mlp<LeakyRelu>(2, 8, 8, 1)] public sealed partial class LeakyReluMlp;
            """).Source("LeakyReluMlp");
        foreach (string block in Blocks()[4..])
            Assert.Contains(WithoutIndent(block), WithoutIndent(source), StringComparison.Ordinal);
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal);

    private static string WithoutIndent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static string[] Blocks([CallerFilePath] string thisFile = "")
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "README.md"));
        string[] parts = readme.Split("```csharp\n");
        Assert.Equal(7, parts.Length);
        return [.. parts[1..].Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];
    }
}
