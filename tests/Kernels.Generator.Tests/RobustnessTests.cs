using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>Programs that are odd or wrong: the generator neither throws nor emits what does not compile.</summary>
public class RobustnessTests
{
    private const string Hinge = "[Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; } ";

    [Fact]
    public void TypesThatDifferInCaseAloneGetFilesOfTheirOwn()
    {
        GeneratorOutcome outcome = Run($"{Hinge} [Mlp<Hinge>(2, 3, 1)] public partial class Net; [Mlp<Hinge>(2, 4, 1)] public partial class NET;");
        Assert.Empty(outcome.CompilerComplaints);
        Assert.Equal(3, outcome.Result.GeneratedSources.Length);
    }

    [Fact]
    public void TypesOfOneNameInTwoNamespacesDoNotMeet() =>
        Assert.Empty(Run($"{Hinge} namespace One {{ [Mlp<Hinge>(2, 3, 1)] public partial class Net; }} namespace Two {{ [Mlp<Hinge>(2, 4, 1)] public partial class Net; }}").CompilerComplaints);

    [Fact]
    public void ASecondAttributeOnAnotherPartIsTheCompilersToReport()
    {
        GeneratorOutcome outcome = Run($"{Hinge} [Mlp<Hinge>(2, 3, 1)] public partial class Net; [Mlp<Hinge>(2, 4, 1)] public partial class Net;");
        Assert.Equal(["CS0579"], outcome.CompilerComplaints.Select(complaint => complaint.Id).Distinct());
    }

    [Fact]
    public void ASecondActivationAttributeIsTheCompilersToReport()
    {
        GeneratorOutcome outcome = Run($"{Hinge} [Activation] public readonly partial struct Hinge;");
        Assert.Equal(["CS0579"], outcome.CompilerComplaints.Select(complaint => complaint.Id).Distinct());
    }

    [Theory]
    [InlineData("[Activation] [Mlp<Hinge>(2, 3, 1)] public partial struct Both { public static double Value(double z) => 2 * z; }")]
    [InlineData("[Mlp<Hinge>(2, 3, 1)] public partial interface INet;")]
    [InlineData("[Mlp<Hinge>(2, 3, 1)] public partial record struct Net;")]
    public void ANetworkThatIsNoClassIsTheCompilersToReport(string source)
    {
        GeneratorOutcome outcome = Run(Hinge + source);
        Assert.Null(outcome.Result.Exception);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("CS0592", Assert.Single(outcome.CompilerComplaints).Id);
    }

    [Fact]
    public void NamesThatNeedEscapingAreEscaped() => Assert.Empty(Run(
        "namespace @event { [Activation] public partial struct @class { public static double Value(double z) => z; } [Mlp<@class>(2, 3, 1)] public partial class @new; }").CompilerComplaints);

    [Fact]
    public void AReferencedProjectIsReadFromItsMetadata()
    {
        // In an IDE a referenced project comes as a compilation with source of its own, not as a file.
        CSharpCompilation library = Run($"namespace Library {{ {Hinge} }}").Compilation;
        CSharpCompilation user = GeneratorHarness.Compile("User", [library.ToMetadataReference()], "using Kernels; [Mlp<Library.Hinge>(2, 3, 1)] public partial class Net;");
        Assert.Empty(GeneratorHarness.Run(user).CompilerComplaints);
    }

    [Fact]
    public void ManyIfsInARowAreReadOnce() =>
        Assert.Empty(Run(Steps(string.Concat(Enumerable.Range(1, 60).Select(i => $"if (z < -{i}) return {i}; ")))).Diagnostics);

    [Theory]
    [InlineData("if (z > {0}) {{ if (z > {0}.5) return {0}; }} ")]
    [InlineData("double x{0} = z * z; double y{0} = x{0} * x{0}; if (z > {0}) {{ if (y{0} > {0}) return {0}; }} ")]
    public void WaysThatMultiplyAreReadOnce(string statements)
    {
        string body = string.Concat(Enumerable.Range(1, 60).Select(i => string.Format(CultureInfo.InvariantCulture, statements, i)));
        Assert.Empty(Run(Steps(body)).CompilerComplaints);
    }

    private static string Steps(string body) => $"[Activation] public partial struct Steps {{ public static double Value(double z) {{ {body} return z; }} }}";

    [Fact]
    public void AWrongFormulaIsReportedWhereItStandsAlone() => Assert.Single(Run(
        "[Activation] public partial struct Inner { public static double Value(double z) => z % 2; }"
        + "[Activation] public partial struct Outer { public static double Value(double z) => 2 * Inner.Value(z); }").Diagnostics);

    [Fact]
    public void ANetworkMayHaveMembersOfItsOwn() => Assert.Empty(Run(
        $"{Hinge} [Mlp<Hinge>(2, 3, 1)] public partial class Net {{ public int parameters = 1; public int scratch = 2; public int shape = 3; }}").CompilerComplaints);

    [Theory]
    [InlineData("[Mlp<Hinge>] public partial class Net;")]
    [InlineData("[Mlp<>(2, 1)] public partial class Net;")]
    [InlineData("[Mlp<Missing>(2, 1)] public partial class Net;")]
    [InlineData("[Mlp<Hinge>(2, ] public partial class Net;")]
    [InlineData("[Mlp<Hinge>(2, width, 1)] public partial class Net;")]
    [InlineData("[Mlp<Hinge>((int[])null)] public partial class Net;")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) => ; }")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) { if (z > 0) return z; } }")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) => z +")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double) => 1; }")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) => Other.Value(z); }")]
    public void HalfTypedCodeIsNoReasonToThrow(string source)
    {
        GeneratorOutcome outcome = Run($"{Hinge} {source}");
        Assert.Null(outcome.Result.Exception);
        Assert.Contains(outcome.CompilerComplaints.Concat(outcome.Result.Diagnostics), complaint => complaint.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("Math.Tanh(", "z", ")", 200)]
    [InlineData("Math.Sqrt(", "z", ")", 200)]
    [InlineData("Math.Exp(-", "z", ")", 150)]
    [InlineData("(", "z", " / (2 + Math.Exp(z)))", 100)]
    [InlineData("(", "z", " * Math.Sin(z + 1))", 100)]
    [InlineData("Math.Max(z, 0.5 * ", "z", ")", 5)]
    [InlineData("Math.Pow(", "z", ", 1.5)", 200)]
    [InlineData("(z > 0 ? Math.Abs(", "z", ") : z * z)", 60)]
    [InlineData("Math.Max(z, 0.5 * ", "z", ")", 40)]
    [InlineData("Math.Abs(1 - 2 * ", "z", ")", 60)]
    [InlineData("Math.Clamp(1.5 * ", "z", ", -1, 1)", 60)]
    [InlineData("Math.Pow(", "z", ", 8)", 40)]
    [InlineData("Math.Sqrt(z + z * ", "z", ")", 80)]
    [InlineData("Math.Tanh(Math.Max(z, ", "z", "))", 40)]
    [InlineData("(z * z + ", "z", ")", 200)]
    public void ALongFormulaIsDifferentiatedInNoTime(string before, string inner, string after, int times)
    {
        string formula = string.Concat(Enumerable.Repeat(before, times)) + inner + string.Concat(Enumerable.Repeat(after, times));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        GeneratorOutcome outcome = Run($"using System; [Activation] public partial struct Long {{ public static double Value(double z) => {formula}; }} [Mlp<Long>(2, 3, 1)] public partial class Net;");
        Assert.Null(outcome.Result.Exception);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        Assert.All(outcome.Diagnostics, diagnostic => Assert.StartsWith("KRN013", diagnostic, StringComparison.Ordinal));
        Assert.Equal(outcome.Diagnostics.Any() ? 0 : 2, outcome.Result.GeneratedSources.Length);
    }

    [Fact]
    public void AFormulaNestedTooDeepIsRefused()
    {
        string nested = string.Concat(Enumerable.Repeat("+ z ", 20_000));
        GeneratorOutcome outcome = Run($"[Activation] public partial struct Deep {{ public static double Value(double z) => z {nested}; }}");
        Assert.StartsWith("KRN013", Assert.Single(outcome.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void AWidthThatIsNoConstantIsTheCompilersToReport() =>
        Assert.Empty(Run($"{Hinge} [Mlp<Hinge>(2, Other.Width, 1)] public partial class Net; public static class Other {{ public static int Width = 3; }}").Diagnostics);

    private static GeneratorOutcome Run(string source) => GeneratorHarness.Run($"using Kernels; {source}");
}
