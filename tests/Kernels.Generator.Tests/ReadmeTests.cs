using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Kernels.Generator.Tests;

/// <summary>The code that README shows compiles, and the emitted code that it shows is emitted.</summary>
public class ReadmeTests
{
    [Fact]
    public void TheCodeOfTheFirstSectionsCompilesAndRuns()
    {
        string[] blocks = Blocks();
        GeneratorOutcome outcome = GeneratorHarness.Run($$"""
            using System;
            using Kernels.RandomNumbers;
            using Kernels.Training;
            {{blocks[0]}}
            public static class Use
            {
                public static double Run(double[] inputs, double[] targets, int[] order)
                {
                    {{blocks[1]}}
                    return loss + probability;
                }
            }
            """);
        var run = outcome.Load().GetType("Use")!.GetMethod("Run")!.CreateDelegate<Func<double[], double[], int[], double>>();
        Assert.True(double.IsFinite(run([1, 2, 3, 4], [0, 1], [1, 0])));
    }

    [Fact]
    public void TheEmittedCodeIsWhatTheGeneratorEmits()
    {
        string source = GeneratorHarness.Run("""
            using Kernels;
            [Activation] public partial struct LeakyRelu { public static double Value(double z) => z > 0 ? z : 0.01 * z; }
            [Mlp<LeakyRelu>(2, 8, 8, 1)] public sealed partial class LeakyReluMlp;
            """).Source("LeakyReluMlp");
        string[] emitted = [.. source.Split('\n').Select(line => line.Trim())];
        foreach (string block in Blocks()[2..])
            Assert.Contains(string.Join('\n', block.Split('\n').Select(line => line.Trim())), string.Join('\n', emitted), StringComparison.Ordinal);
    }

    private static string[] Blocks([CallerFilePath] string thisFile = "")
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "README.md"));
        string[] parts = readme.Split("```csharp\n");
        Assert.Equal(5, parts.Length);
        return [.. parts[1..].Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];
    }
}
