using System;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Kernels.Benchmarks;

/// <summary>
/// What emitted code costs the compiler, on one thread: the files of ten networks read, bound and emitted beside those of the project, and the
/// project without them. A tenth of the difference is what a network adds to a build.
/// </summary>
[MemoryDiagnoser]
public class EmittedCodeBenchmarks
{
    private readonly SampleProject project = new(activations: 10, networksOfEach: 1);
    private string[] texts = [];
    private CSharpCompilation bare = null!;

    [GlobalSetup]
    public void Setup()
    {
        SampleProject.Driver().RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation whole, out _);
        texts = [.. whole.SyntaxTrees.Except(project.Compilation.SyntaxTrees).Select(tree => tree.ToString())];
        bare = project.Compilation.WithOptions(project.Compilation.Options.WithConcurrentBuild(false).WithOptimizationLevel(OptimizationLevel.Release));
    }

    [Benchmark(Baseline = true)]
    public long WithoutEmittedCode() => Emit(bare.Clone());

    [Benchmark]
    public long WithEmittedCode() =>
        Emit(bare.AddSyntaxTrees(texts.Select((text, index) => CSharpSyntaxTree.ParseText(text, path: $"Emitted{index}.g.cs"))));

    private static long Emit(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        return result.Success
            ? image.Length
            : throw new InvalidOperationException(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }
}
