using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>
/// Runs the generator over source text as the compiler does. Every input is run twice, the second time on an equal compilation, whose files are parsed anew,
/// so that they are read anew, unless diagnostics have places in them. The second run must take all from the cache.
/// </summary>
internal static class GeneratorHarness
{
    private static readonly ImmutableArray<MetadataReference> references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Kernels.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // One thread each: the tests run side by side, and the compiler's threads would wait for each other at each use of a field.
    private static readonly CSharpCompilationOptions options = new(
        Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Sample", sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, path: $"Source{index}.cs")), references, options);

    public static CSharpCompilation Compile(string assembly, IEnumerable<MetadataReference> further, params string[] sources) =>
        Compile(sources).WithAssemblyName(assembly).AddReferences(further);

    /// <summary>What the generator makes of a source in a version of the language.</summary>
    public static GeneratorOutcome Run(LanguageVersion version, string source)
    {
        CSharpParseOptions parsing = new(version);
        return Run(Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, parsing, "Source0.cs")), parsing);
    }

    /// <summary>What the generator makes of sources.</summary>
    public static GeneratorOutcome Run(params string[] sources) => Run(Compile(sources));

    /// <summary>What the generator makes of a compilation.</summary>
    public static GeneratorOutcome Run(CSharpCompilation compilation, CSharpParseOptions? parsing = null)
    {
        GeneratorDriver driver = Driver(parsing).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        GeneratorRunResult second = driver.RunGenerators(first.Diagnostics.IsEmpty ? Reparsed(compilation) : compilation.Clone()).GetRunResult().Results.Single();
        AssertAllCached(second);
        return new GeneratorOutcome(first, (CSharpCompilation)output);
    }

    /// <summary>The same compilation of files that no run has seen.</summary>
    public static CSharpCompilation Reparsed(CSharpCompilation compilation) => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    /// <summary>A driver that tracks the steps of a run.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions? parsing = null) => CSharpGeneratorDriver.Create(
        [new KernelGenerator().AsSourceGenerator()],
        parseOptions: parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static void AssertAllCached(GeneratorRunResult run)
    {
        IEnumerable<IncrementalGeneratorRunStep> steps = StepNames.All
            .SelectMany(name => run.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : [])
            .Concat(run.TrackedOutputSteps.Values.SelectMany(step => step));
        IEnumerable<string> rerun = steps.SelectMany(step => step.Outputs.Select(output => (step.Name, output.Reason)))
            .Where(step => step.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(step => $"{step.Name}: {step.Reason}");
        Assert.Empty(rerun);
    }
}
