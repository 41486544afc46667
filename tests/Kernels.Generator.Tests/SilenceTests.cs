using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>
/// An attribute that is there gets code, a diagnostic or an error of the compiler. What the compiler only warns of silences nothing; nor does
/// an error that goes once all is generated.
/// </summary>
public class SilenceTests
{
    private static readonly CSharpParseOptions options = new(documentationMode: DocumentationMode.Diagnose);

    [Theory]
    [InlineData("/// <summary>0.1 z for z < 0, else z.</summary>", "")]
    [InlineData("/// <summary>See <see cref=\"Missing\"/>.</summary>", "")]
    [InlineData("/// <param name=\"missing\">x</param>", "")]
    [InlineData("/// a & b", "// TODO")]
    [InlineData("#warning try another slope", "")]
    [InlineData("", "#warning try another slope")]
    [InlineData("#pragma warning disable nonsense", "#pragma frobnicate")]
    [InlineData("#line 7", "#line hidden")]
    [InlineData("#nullable disable", "#nullable restore")]
    [InlineData("#if NEVER\n#error never\n#endif", "#region a\n#endregion")]
    [InlineData("[Obsolete(\"old\")]", "")]
    public void AWarningSilencesNothing(string before, string within)
    {
        string source = $$"""
            using System;
            using Kernels;
            {{before}}
            [Activation]
            public readonly partial struct Ramp
            {
            {{before}}
                public static double Value(double z)
                {
            {{within}}
                    return z > 0 ? z : 0.1 * z;
                }
            }
            [Mlp<Ramp>(2, 3, 1)]
            {{before}}
            public partial class Net;
            """;
        GeneratorOutcome outcome = Run(source);
        Assert.Null(outcome.Result.Exception);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(2, outcome.Result.GeneratedSources.Length);
        Assert.DoesNotContain(outcome.CompilerComplaints, complaint => complaint.Location.SourceTree?.FilePath != "");
    }

    [Theory]
    [InlineData("class")]
    [InlineData("interface")]
    [InlineData("record class")]
    public void AnActivationWhoseNameTwoKindsOfTypesShareIsNone(string keyword)
    {
        GeneratorOutcome outcome = Run($$"""
            using Kernels;
            [Activation] public partial struct Ramp { public static double Value(double z) => z > 0 ? z : 0.1 * z; }
            public partial {{keyword}} Ramp { }
            [Mlp<Ramp>(2, 3, 1)] public partial class Net;
            """);
        Assert.Contains(outcome.Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0261");
        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.StartsWith("KRN", StringComparison.Ordinal) && diagnostic.Contains("'Ramp'", StringComparison.Ordinal));
    }

    [Fact]
    public void AWrongActivationBehindAnAliasIsNamedOnce()
    {
        GeneratorOutcome outcome = Run("using Net = Kernels.MlpAttribute<double, double>; [Net(2, 3, 3, 1)] public partial class Ramps;");
        Assert.StartsWith("KRN006", Assert.Single(outcome.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownActivationBehindAnAliasIsTheCompilersToReport()
    {
        GeneratorOutcome outcome = Run("using Net = Kernels.MlpAttribute<Missing, Missing>; [Net(2, 3, 3, 1)] public partial class Ramps;");
        Assert.Empty(outcome.Diagnostics);
        Assert.Contains(outcome.CompilerComplaints, complaint => complaint.Id == "CS0246");
    }

    [Theory]
    [InlineData("if (IsExact) return z * z;")]
    [InlineData("if (true) { return z * z; }")]
    [InlineData("if (!IsExact) return Math.Cbrt(z); else return z * z;")]
    [InlineData("if (!IsExact) Console.WriteLine(z); return z * z;")]
    [InlineData("if (IsExact && 1 < 2) { double y = z; return y * y; } Console.WriteLine(z);")]
    [InlineData("if (false) { } else if (IsExact) { return z * z; }")]
    [InlineData("const bool isSquare = true; double y; if (isSquare) y = z; return y * z;")]
    [InlineData("double y = z; if (false) y = 2; if (nameof(z) == \"z\") return y * y;")]
    [InlineData("if (IsExact) if (!IsExact) return 1; else return z * z; else return 2;")]
    [InlineData("return z * z; while (true) { }")]
    public void OfTwoBranchesAConstantLeavesOne(string body)
    {
        GeneratorOutcome outcome = Run($"using System; using Kernels; [Activation] public partial struct Square {{ private const bool IsExact = true; public static double Value(double z) {{ {body} }} }}");
        Assert.Empty(outcome.Diagnostics);
        Assert.Contains("ActivationFormula(\"(* z z)\")", outcome.Source("Square"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=> Other.Derivative(z);", "KRN011")]
    [InlineData("=> 2 * Other.ValueAndDerivative(z).Value;", "KRN010")]
    [InlineData("=> Half.Derivative(z);", "KRN011")]
    [InlineData("{ var d = Other.Derivative(z); return d * z; }", "KRN010")]
    [InlineData("=> z * Count(new Net());", "KRN011")]
    [InlineData("=> z * new Net().Shape.InputCount;", "KRN010")]
    [InlineData("=> nameof(Net.Forward).Length * z;", "KRN010")]
    [InlineData("=> box.Slope * z;", "KRN010")]
    [InlineData("=> Math.Exp((dynamic)z);", "KRN011")]
    [InlineData("=> box.Slope(z);", "KRN011")]
    [InlineData("{ while (true) { } }", "KRN010")]
    [InlineData("=> throw new Exception();", "KRN010")]
    public void WhatTheCompilerTakesInTheEndIsNotLeftToIt(string body, string id)
    {
        GeneratorOutcome outcome = Run($$"""
            using System;
            using Kernels;
            [Activation] public partial struct Other { public static double Value(double z) => z > 0 ? z : 0.1 * z; }
            [Mlp<Other>(2, 3, 1)] public partial class Net;
            [Activation] public partial struct Half
            {
                private static readonly dynamic box = 1;
                private static int Count(IMlp<double> network) => network.Parameters.Length;
                public static double Value(double z) {{body}}
            }
            """);
        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.StartsWith(id, StringComparison.Ordinal));
        Assert.Equal(2, outcome.Result.GeneratedSources.Length);
    }

    [Theory]
    [InlineData("[Act] struct A", "[Act] struct B")]
    [InlineData("[Act] struct A", "[Act(), Obsolete] struct B")]
    [InlineData("[Global] struct A", "[GlobalAttribute] struct B")]
    [InlineData("[type: Global] struct A", "[@Act] struct B")]
    [InlineData("[Kernels.Activation] struct A", "[global::Kernels.ActivationAttribute] struct B")]
    [InlineData("[\\u0041ctivation] struct A", "[Obsolete] [Act] struct B")]
    public void AnAttributeMayBeWrittenByAnyNameAnyNumberOfTimes(string one, string other)
    {
        string[] activations = [.. new[] { one, other }.Select((head, index) => $"namespace N{index} {{ {head.Replace("struct", "public partial struct", StringComparison.Ordinal)} {{ public static double Value(double z) => z; }} }} ")];
        GeneratorOutcome outcome = GeneratorHarness.Run(
            "using System; using Kernels; using Act = Kernels.ActivationAttribute; using Net = Kernels.MlpAttribute<N0.A>; "
                + string.Concat(activations) + "namespace M { [Net(2, 1)] public partial class First; namespace L { [Net(2, 3, 1)] public partial class Second; } } [Net(1, 1)] public partial class Third;",
            "global using GlobalAttribute = Kernels.ActivationAttribute;");
        Assert.Equal(5, outcome.Result.GeneratedSources.Length);
        Assert.DoesNotContain(outcome.CompilerComplaints, complaint => complaint.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void AFileLocalTypeBesideOneOfItsNameIsAnswered()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(
            "using Kernels; [Activation] file partial struct A { public static double Value(double z) => z; } [Mlp<A>(2, 1)] file partial class N;", "public partial struct A; public partial class N;");
        Assert.Equal(["KRN007", "KRN002"], outcome.Diagnostics.Select(diagnostic => diagnostic[..6]));
    }

    private static GeneratorOutcome Run(string source)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new KernelGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new GeneratorOutcome(driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
    }
}
