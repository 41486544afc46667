using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>
/// Runs the generator over source text as the compiler does. Every input is run twice, the second time on an equal compilation,
/// and the second run must take all from the cache.
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

    public static CSharpCompilation Compile(params string[] sources) => Compile("Sample", [], sources);

    public static CSharpCompilation Compile(string assembly, IEnumerable<MetadataReference> further, params string[] sources) =>
        CSharpCompilation.Create(
            assembly,
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, path: $"Source{index}.cs")),
            references.Concat(further),
            new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What the generator makes of a source in a version of the language.</summary>
    public static GeneratorOutcome Run(LanguageVersion version, string source)
    {
        CSharpParseOptions options = new(version);
        return Run(Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options, "Source0.cs")), options);
    }

    /// <summary>What the generator makes of sources.</summary>
    public static GeneratorOutcome Run(params string[] sources) => Run(Compile(sources));

    /// <summary>What the generator makes of a compilation.</summary>
    public static GeneratorOutcome Run(CSharpCompilation compilation, CSharpParseOptions? options = null)
    {
        GeneratorDriver driver = Driver(options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        GeneratorRunResult second = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        AssertAllCached(second);
        return new GeneratorOutcome(first, (CSharpCompilation)output);
    }

    /// <summary>A driver that tracks the steps of a run.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions? options = null) => CSharpGeneratorDriver.Create(
        [new KernelGenerator().AsSourceGenerator()],
        parseOptions: options,
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
