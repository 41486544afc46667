using System;
using System.Diagnostics;
using System.Linq;
using System.Text;

namespace Kernels.Generator.Tests;

/// <summary>A wide network is tiled, so that neither the compiler nor its reader suffers. Timed while no other test runs.</summary>
[Collection(nameof(BuildTimeTests))]
[CollectionDefinition(nameof(BuildTimeTests), DisableParallelization = true)]
public class BuildTimeTests
{
    [Fact]
    public void AWideNetworkBuildsQuicklyIntoASmallFile()
    {
        const string source = """
            using System;
            using Kernels;
            [Activation] public partial struct Gated { public static double Value(double z, double beta = 1) => z / (1 + Math.Exp(-beta * z)); }
            [Mlp<Gated>(16, 64, 64, 4, Output = OutputKind.Softmax)] public sealed partial class Net;
            """;
        GeneratorOutcome outcome = GeneratorHarness.Run(source);
        Assert.InRange(Encoding.UTF8.GetByteCount(outcome.Source("Net")), 1, 450_000);

        // The best of some: what else the machine does can only lengthen one.
        TimeSpan best = Enumerable.Range(0, 5).Select(_ => Build(source)).Min();
        Assert.True(best < TimeSpan.FromSeconds(2), $"The network took {best.TotalSeconds:F1} s to generate and compile.");
    }

    [Fact]
    public void TheMostLearnedParametersLeaveTheLargestFileReadable()
    {
        string parameters = string.Concat(Enumerable.Range(0, 8).Select(i => $", double a{i} = {i}"));
        string sum = string.Concat(Enumerable.Range(0, 8).Select(i => $" + a{i} * Math.Tanh(z - {i})"));
        GeneratorOutcome outcome = GeneratorHarness.Run(
            $"using System; using Kernels; [Activation] public partial struct Steps {{ public static double Value(double z{parameters}) => 0.1 * z{sum}; }} "
            + "[Mlp<Steps>(16, 64, 64, 64, 64, 64, 64, 64, 4)] public sealed partial class Net;");
        Assert.Empty(outcome.CompilerComplaints);
        Assert.InRange(Encoding.UTF8.GetByteCount(outcome.Source("Net")), 1, 450_000);
    }

    private static TimeSpan Build(string source)
    {
        Stopwatch watch = Stopwatch.StartNew();
        GeneratorHarness.Run(source).Image();
        return watch.Elapsed;
    }
}
