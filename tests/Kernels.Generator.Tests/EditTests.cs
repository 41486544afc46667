using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>After any edit the generator emits and reports what it does where it has seen nothing before.</summary>
public class EditTests
{
    private const string Space = "using Kernels; using System; namespace Sample; ";

    private static readonly string[] files =
    [
        Space + "public static class Numbers { public const double Share = 0.01; public const int Width = (int)Size.Large; static double other = 1; static double Body() => 1; }",
        Space + "public enum Size { Small, Large = 8 }",
        "#define GENTLE\n" + Space + "[Activation(DisplayName = \"hinge\")] public readonly partial struct Hinge { public static double Value(double z, double slope = 1) {\n#if GENTLE\nreturn z > 0 ? slope * z : Numbers.Share * z;\n#else\nreturn z > 0 ? z : 0;\n#endif\n} }",
        Space + "[Activation] public readonly partial struct Twice { public static double Value(double z) => Hinge.Value(Hinge.Value(z)) + Math.Tanh(z); }",
        Space + "[Mlp<Hinge>(2, Numbers.Width, 1)] public sealed partial class HingeMlp;",
        Space + "[Mlp<Twice>(2, 3, 1)] public sealed partial class TwiceMlp;",
        Space + "[Mlp<Named>(2, 4, 1)] public sealed partial class NamedMlp;",
        "global using Named = Sample.Hinge;",
        Space + "public sealed partial class HingeMlp { public double Half(double x) { return x / 2; } }",
    ];

    /// <summary>An edit: the file, a part of its text and what is written there; and whether the generator then gives something else.</summary>
    public static TheoryData<int, string, string, bool> Edits => new()
    {
        { 0, "0.01", "0.02", true },
        { 0, "(int)Size.Large", "6", true },
        { 0, "other = 1", "other = 2", false },
        { 0, "Body() => 1", "Body() => 2", false },
        { 0, "Body() => 1;", "Body() => 1; class Math { }", false },
        { 0, "static double other", "public static class Math { public static double Tanh(double z) => z; }", false },
        { 0, "public static class Numbers", "public static class Math { public static double Tanh(double z) => z; } public static class Numbers", true },
        { 0, "namespace Sample;", "namespace Elsewhere;", true },
        { 1, "Large = 8", "Large = 7", true },
        { 1, "Small, ", "", false },
        { 2, "0.01", "0.02", false },
        { 2, "Share * z", "Share * z * 2", true },
        { 2, "#define GENTLE", "#define HARSH", true },
        { 2, "slope = 1", "slope = 2", true },
        { 2, "\"hinge\"", "\"bend\"", true },
        { 2, "[Activation", "/* a comment */ [Activation", false },
        { 2, "[Activation(DisplayName = \"hinge\")]", "", true },
        { 3, "Hinge.Value(z)", "z", true },
        { 3, "Hinge.Value(z)", "Twice.Value(z)", true },
        { 4, "(2,", "(3,", true },
        { 5, "Twice>", "Hinge>", true },
        { 7, "Sample.Hinge", "Sample.Twice", true },
        { 7, "global using", "global using static System.Math; global using", false },
        { 8, "x / 2", "x / 3", false },
        { 8, "Half", "TraceSignal", false },
        { 8, "double Half(double x) { return x / 2; }", "int Shape => 2;", true },
        { 8, "namespace Sample;", "namespace Kernels.Generated;", true },
        { 8, "HingeMlp", "hingeMlp", true },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void AnEditGivesWhatARunFromNothingGives(int file, string old, string text, bool changes)
    {
        CSharpCompilation before = GeneratorHarness.Compile(files);
        CSharpCompilation after = Edited(before, file, old, text);
        GeneratorDriver driver = GeneratorHarness.Driver().RunGenerators(before);
        string[] first = Results(driver);

        driver = driver.RunGenerators(after);
        Assert.Equal(FromNothing(after), Results(driver));
        Assert.Equal(changes, !Results(driver).SequenceEqual(first));
        Assert.Equal(first, Results(driver.RunGenerators(before)));
    }

    [Fact]
    public void EditsOfOneRunAfterAnotherGiveWhatRunsFromNothingGive()
    {
        object[][] edits = [.. Edits.Select(row => row.ToArray())];
        var random = new Random(5);
        GeneratorDriver driver = GeneratorHarness.Driver();
        string[] texts = [.. files];
        CSharpCompilation compilation = GeneratorHarness.Compile(texts);
        for (int step = 0; step < 60; step++)
        {
            object[] edit = edits[random.Next(edits.Length)];
            int file = (int)edit[0];
            // Every third step takes back what was done to a file.
            string text = step % 3 == 2 ? files[file] : texts[file].Replace((string)edit[1], (string)edit[2], StringComparison.Ordinal);
            SyntaxTree old = compilation.SyntaxTrees[file];
            compilation = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(texts[file] = text, path: old.FilePath));
            driver = driver.RunGenerators(compilation);
            Assert.Equal(FromNothing(compilation), Results(driver));
        }
    }

    [Fact]
    public void AChangeOfTheProjectGivesWhatARunFromNothingGives()
    {
        CSharpCompilation before = GeneratorHarness.Compile(files);
        CSharpCompilation[] changes =
        [
            before.WithOptions(before.Options.WithNullableContextOptions(NullableContextOptions.Disable)),
            before.WithOptions(before.Options.WithOverflowChecks(true)),
            before.WithAssemblyName("Renamed"),
            before.WithReferences(before.References.Where(reference => !reference.Display!.EndsWith("Kernels.dll", StringComparison.Ordinal))),
            before.RemoveSyntaxTrees(before.SyntaxTrees[7]),
            before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Kernels.Generated; class Hidden;", path: "Added.cs")),
            before.RemoveAllSyntaxTrees().AddSyntaxTrees(before.SyntaxTrees.Reverse()),
            before.RemoveAllSyntaxTrees().AddSyntaxTrees(
                before.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), new CSharpParseOptions(LanguageVersion.CSharp10)))),
        ];
        foreach (CSharpCompilation after in changes)
            Assert.Equal(FromNothing(after), Results(GeneratorHarness.Driver().RunGenerators(before).RunGenerators(after)));
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, int file, string old, string text)
    {
        SyntaxTree tree = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(files[file].Replace(old, text, StringComparison.Ordinal), path: tree.FilePath));
    }

    private static string[] FromNothing(CSharpCompilation compilation) =>
        Results(GeneratorHarness.Driver().RunGenerators(GeneratorHarness.Reparsed(compilation)));

    private static string[] Results(GeneratorDriver driver)
    {
        GeneratorRunResult run = driver.GetRunResult().Results.Single();
        Assert.Null(run.Exception);
        IEnumerable<string> sources = run.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}");
        IEnumerable<string> diagnostics = run.Diagnostics.Select(diagnostic => diagnostic.ToString());
        return [.. sources.Concat(diagnostics).Order(StringComparer.Ordinal)];
    }
}
