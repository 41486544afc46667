using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Kernels.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Benchmarks;

/// <summary>A project of activations, networks over each of them, and a file that has to do with neither, a file a type.</summary>
internal sealed class SampleProject
{
    private const string Other = "namespace Sample; public static class Other { public static int Value => 1; }";
    private readonly SyntaxTree otherFile = Parse(Other, "Other.cs");
    private readonly SyntaxTree firstActivation = Parse(Activation(0, slope: "0.5"), "Activation0.cs");

    public SampleProject(int activations, int networksOfEach)
    {
        NetworksOfEach = networksOfEach;
        Compilation = CSharpCompilation.Create(
            "Sample",
            [
                otherFile,
                firstActivation,
                .. Enumerable.Range(1, activations - 1).Select(index => Parse(Activation(index, slope: "0.5"), $"Activation{index}.cs")),
                .. Enumerable.Range(0, activations * networksOfEach).Select(index => Parse(Network(index, index % activations), $"Network{index}.cs")),
            ],
            References(),
            new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public CSharpCompilation Compilation { get; }

    public int NetworksOfEach { get; }

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(new KernelGenerator());

    /// <summary>The compilation with files that no run has seen, though they are parsed.</summary>
    public CSharpCompilation Unseen() => Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        Compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), tree.Options)));

    public CSharpCompilation WithEditedOtherFile() =>
        Compilation.ReplaceSyntaxTree(otherFile, Parse(Other.Replace("=> 1", "=> 12", StringComparison.Ordinal), otherFile.FilePath));

    public CSharpCompilation WithEditedActivation() =>
        Compilation.ReplaceSyntaxTree(firstActivation, Parse(Activation(0, slope: "0.51"), firstActivation.FilePath));

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);

    // Mish below zero and a line above it: an exponential, a logarithm, a tanh, a branch and a shared part each.
    private static string Activation(int index, string slope) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        namespace Sample;
        [Kernels.Activation]
        public readonly partial struct Activation{{index}}
        {
            public static double Value(double z) => z > {{index}} ? {{slope}} * z : z * Math.Tanh(Math.Log(1 + Math.Exp(z)));
        }
        """);

    private static string Network(int index, int activation) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Sample;
        [Kernels.Mlp<Activation{{activation}}>(2, {{1 + index % 16}}, 8, 1)]
        public sealed partial class Network{{index}};
        """);

    private static ImmutableArray<MetadataReference> References() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Kernels.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
