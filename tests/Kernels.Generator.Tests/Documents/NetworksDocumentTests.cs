using System;

namespace Kernels.Generator.Tests.Documents;

/// <summary>The networks of docs/networks.md compile, and its statements run.</summary>
public sealed class NetworksDocumentTests
{
    [Fact]
    public void TheDeclarationsCompileAndTheStatementsRun()
    {
        string[] blocks = Document.Blocks("docs/networks.md", "csharp");
        GeneratorOutcome outcome = GeneratorHarness.Run(blocks[0], $$"""
            using Kernels;
            using Kernels.RandomNumbers;
            using Kernels.Training;
            public static class Program
            {
                public static (double Probability, double InBatch, double Loss) Run()
                {
                    {{blocks[1]}}
                    return (probability, probabilities[0], loss);
                }
            }
            """);
        var run = outcome.Load().GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<(double Probability, double InBatch, double Loss)>>();
        (double probability, double inBatch, double loss) = run();
        Assert.InRange(probability, 0.0, 1.0);
        Assert.Equal(probability, inBatch);
        Assert.True(loss > 0.0);
    }
}
