using System;

namespace Kernels.Generator.Tests.Documents;

/// <summary>The program of docs/training.md compiles as it stands, trains and tells the moons apart.</summary>
public sealed class TrainingDocumentTests
{
    [Fact]
    public void TheProgramCompilesAndLearns()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($$"""
            using System;
            using Kernels;
            using Kernels.Data;
            using Kernels.Metrics;
            using Kernels.Networks;
            using Kernels.Optimizers;
            using Kernels.RandomNumbers;
            using Kernels.Training;
            public static class Program
            {
                public static (double Accuracy, int Epochs, string Outcome) Run()
                {
                    {{Document.Blocks("docs/training.md", "csharp")[0]}}
                    return (matrix.Accuracy, history.Count, history.Outcome.ToString());
                }
            }
            """);
        var run = outcome.Load().GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<(double Accuracy, int Epochs, string Outcome)>>();
        (double accuracy, int epochs, string ending) = run();
        Assert.InRange(accuracy, 0.93, 1.0);
        Assert.InRange(epochs, 20, 200);
        Assert.True(ending is "Completed" or "EarlyStopped", $"The training ended as {ending}.");
    }
}
