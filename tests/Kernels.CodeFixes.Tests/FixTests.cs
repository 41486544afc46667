using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using VerifyXunit;

namespace Kernels.CodeFixes.Tests;

/// <summary>The text before a fix and after it; what is mended compiles with the generator's part.</summary>
public class FixTests
{
    public static TheoryData<string> Fixes => [.. typeof(TokenFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TokenFix))).Select(type => type.Name)];

    [Fact]
    public Task PartialIsAddedInEveryForm() => VerifyAllAsync(new PartialNetworkFix(), """
        using Kernels.Activations;
        namespace Sample
        {
            [Kernels.Mlp<Relu>(2, 3, 1)] class First;

            /// <summary>Keeps what stands around it.</summary>
            [Kernels.Mlp<Relu>(2, 3, 1)] // a network
            public sealed class Second
            {
                public int Epochs => 3;
            }

            [Kernels.Mlp<Relu>(2, 3, 1)]
            // and a comment between
            class Third;
        }
        """);

    [Fact]
    public Task AnActivationBecomesPartial() => VerifyAllAsync(new PartialActivationFix(), """
        using Kernels;
        namespace Sample;
        [Activation] public readonly struct Square { public static double Value(double z) => z * z; }
        [Activation]
        record struct Line { public static double Value(double z) => 2 * z; }
        """);

    [Fact]
    public Task AWidthBecomesTheNearestAllowed() => VerifyAllAsync(new AllowedWidthFix(), """
        using Kernels;
        using Kernels.Activations;
        [Mlp<Relu>(0, 100 /* hidden */, -3, 1)] public partial class Wide;
        [Mlp<Relu>(widths: new[] { 2, 65, 1 })] public partial class Array;
        """);

    [Fact]
    public Task ParametersStartAtOne() => VerifyAllAsync(new LearnedParameterFix(), """
        using Kernels;
        [Activation] public partial struct Bend { public static double Value(double z, double alpha, double beta) => z > 0 ? alpha * z : beta * z; }
        [Activation] public partial struct Scale { public static double Value(double z, double alpha = 0.5, double beta = double.NaN) => alpha * beta * z; }
        """, compiles: false);

    [Fact]
    public Task AFormulaBecomesPublicAndStatic() => VerifyAllAsync(new PublicStaticValueFix(), """
        using Kernels;
        [Activation]
        public partial struct Square
        {
            // The formula.
            private double Value(double z) => z * z;
        }
        [Activation] public partial struct Line { static double Value(double z, double a = 2) { return a * z; } }
        [Activation] public partial struct Bare
        {
            double Value(double z) => z;
        }
        """);

    [Fact]
    public async Task OneParameterAloneBringsTheOnesBehindIt()
    {
        string mended = await FixHarness.FixFirstAsync(
            new LearnedParameterFix(), "[Kernels.Activation] partial struct Bend { public static double Value(double z, double a, double b) => a * b * z; }");
        Assert.Equal("[Kernels.Activation] partial struct Bend { public static double Value(double z, double a = 1.0, double b = 1.0) => a * b * z; }", mended);
        Assert.Empty(FixHarness.Complaints(mended));
    }

    [Theory]
    [InlineData(nameof(PartialActivationFix), "[Kernels.Activation] struct B<T> { public static double Value(double z) => z; }")]
    [InlineData(nameof(PartialActivationFix), "class Outer { [Kernels.Activation] struct B { public static double Value(double z) => z; } }")]
    [InlineData(nameof(PartialActivationFix), "[Kernels.Activation] file struct B { public static double Value(double z) => z; }")]
    [InlineData(nameof(AllowedWidthFix), "[Kernels.Mlp<Kernels.Activations.Relu>(60 + 5, 1)] partial class A;")]
    [InlineData(nameof(LearnedParameterFix), "[Kernels.Activation] partial struct B { public static double Value(double z, int n) => z; }")]
    [InlineData(nameof(PublicStaticValueFix), "[Kernels.Activation] partial struct B { public static float Value(float z) => z; }")]
    [InlineData(nameof(PublicStaticValueFix), "[Kernels.Activation] partial struct B;")]
    public async Task NothingIsOfferedWhereItIsNotObvious(string fix, string source) => Assert.Empty(await FixHarness.OffersAsync(New(fix), source));

    /// <summary>The example of the diagnostic's page, which says that there is a fix.</summary>
    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task TheExampleOfThePageIsMended(string name)
    {
        CodeFixProvider fix = New(name);
        string id = Assert.Single(fix.FixableDiagnosticIds);
        string page = Page(id);
        string example = page.Split("```csharp\n")[1].Split("```")[0];
        Assert.Empty(FixHarness.Complaints(await FixHarness.FixFirstAsync(fix, example)));
        Assert.Contains("The code fix ", page, StringComparison.Ordinal);
        string row = Page("README").Split('\n').Single(line => line.StartsWith($"| [{id}]", StringComparison.Ordinal));
        Assert.EndsWith("| yes |", row, StringComparison.Ordinal);
    }

    private static CodeFixProvider New(string name) =>
        (CodeFixProvider)Activator.CreateInstance(typeof(TokenFix).Assembly.GetType($"Kernels.CodeFixes.{name}", throwOnError: true)!)!;

    private static async Task VerifyAllAsync(CodeFixProvider fix, string source, bool compiles = true)
    {
        string mended = await FixHarness.FixAllAsync(fix, source);
        if (compiles)
            Assert.Empty(FixHarness.Complaints(mended));
        string offers = string.Join('\n', await FixHarness.OffersAsync(fix, source));
        await Verifier.Verify($"{source}\n\n---- {offers.Replace("\n", "\n---- ", StringComparison.Ordinal)}\n\n{mended}").UseDirectory("Snapshots");
    }

    private static string Page(string name, [CallerFilePath] string thisFile = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "diagnostics", name + ".md"));
}
