using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>What a user's project may set for the compiler: the same code compiles, and nothing is said of what was emitted, nor of the attributes.</summary>
public class UserBuildTests
{
    private const string Program = """
        using System;
        using Kernels;
        [assembly: CLSCompliant(true)]
        namespace User
        {
            /// <summary>A leak.</summary>
            [Activation]
            public readonly partial struct Leak
            {
                /// <summary>The formula.</summary>
                /// <param name="z">The pre-activation.</param>
                /// <param name="alpha">The leak.</param>
                /// <param name="beta">The steepness.</param>
                public static double Value(double z, double alpha = 0.25, double beta = 2) => z > 0 ? beta * z : alpha * Math.Exp(z);
            }

            /// <summary>Another.</summary>
            [Activation]
            public readonly partial struct Ramp
            {
                /// <summary>The formula.</summary>
                /// <param name="z">The pre-activation.</param>
                public static double Value(double z) => z > 0 ? z : 0.1 * z;
            }

            /// <summary>A network.</summary>
            [Mlp<Leak>(2, 8, 8, 1)]
            public sealed partial class MoonNet { }

            /// <summary>Another.</summary>
            [Mlp<Leak, Ramp>(3, 4, 5, 3, Output = OutputKind.Softmax, Precision = Precision.Single)]
            public partial class Flowers { }
        }
        """;

    public static TheoryData<LanguageVersion> Versions =>
        [.. Enum.GetValues<LanguageVersion>().Where(version => version is >= LanguageVersion.CSharp11 and not LanguageVersion.LatestMajor)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void EveryVersionOfTheLanguageFrom11OnCompilesIt(LanguageVersion version) => AssertClean(version);

    [Theory]
    [InlineData(NullableContextOptions.Disable, true, OptimizationLevel.Debug)]
    [InlineData(NullableContextOptions.Warnings, false, OptimizationLevel.Release)]
    [InlineData(NullableContextOptions.Annotations, true, OptimizationLevel.Release)]
    public void NullableCheckedAndOptimisedOrNot(NullableContextOptions nullable, bool isChecked, OptimizationLevel level) =>
        AssertClean(LanguageVersion.Latest, options => options.WithNullableContextOptions(nullable).WithOverflowChecks(isChecked).WithOptimizationLevel(level));

    [Fact]
    public void WhatTheAuthorSilencesAtANameInSmallLettersIsSilent() => AssertClean(LanguageVersion.Latest, source: Program + """

        #pragma warning disable CS8981
        /// <summary>A leak.</summary>
        [Kernels.Activation]
        public readonly partial struct leak
        {
            /// <summary>The formula.</summary>
            /// <param name="z">The pre-activation.</param>
            public static double Value(double z) => z > 0 ? z : 0.1 * z;
        }
        /// <summary>A network.</summary>
        [Kernels.Mlp<leak>(2, 3, 1)]
        public partial class moons { }
        """);

    [Fact]
    public void EachNumberOfHiddenLayersIsCompliant()
    {
        IEnumerable<string> networks = Enumerable.Range(0, 8).SelectMany(hidden => (int[])[1, .. hidden > 1 ? [hidden] : Array.Empty<int>()], (hidden, activations) =>
            $"/// <summary>n</summary>\n[Kernels.Mlp<{string.Join(", ", Enumerable.Repeat("User.Ramp", activations))}>({string.Join(", ", Enumerable.Repeat(1, hidden + 2))})] public partial class Net{hidden}Of{activations} {{ }}\n");
        AssertClean(LanguageVersion.Latest, source: Program + string.Concat(networks));
    }

    [Fact]
    public void TheSameBitsComeOutOfCheckedArithmetic()
    {
        double[][] outputs = [.. Array.ConvertAll<bool, double[]>([false, true], isChecked =>
        {
            IMlp<double> network = AssertClean(LanguageVersion.Latest, options => options.WithOverflowChecks(isChecked)).Network("User.MoonNet");
            for (int index = 0; index < network.Parameters.Length; index++)
                network.Parameters[index] = 0.01 * index - 0.3;
            double[] gradients = new double[network.Parameters.Length];
            network.ComputeLossAndGradient([.. Enumerable.Range(0, 140).Select(number => 0.01 * number)], [.. Enumerable.Range(0, 70).Select(number => (double)(number % 2))], gradients);
            return gradients;
        })];
        Assert.Equal(outputs[0], outputs[1]);
    }

    private static GeneratorOutcome AssertClean(LanguageVersion version, Func<CSharpCompilationOptions, CSharpCompilationOptions>? change = null, string source = Program)
    {
        CSharpParseOptions parse = new(version, DocumentationMode.Diagnose);
        CSharpCompilation empty = GeneratorHarness.Compile();
        CSharpCompilationOptions options = empty.Options.WithWarningLevel(9999).WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithAllowUnsafe(false);
        CSharpCompilation compilation = empty.WithOptions(change?.Invoke(options) ?? options).AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, parse, "User.cs"));
        GeneratorOutcome outcome = GeneratorHarness.Run(compilation, parse);
        ImmutableArray<Diagnostic> complaints = outcome.Compilation.GetDiagnostics();
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(complaints.Where(complaint => complaint.Severity > DiagnosticSeverity.Hidden));
        return outcome;
    }
}
