using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kernels.Benchmarks;

/// <summary>
/// What the generator costs a project of 50 networks over 10 activations: the first run, and a run after one keystroke, which
/// begins from the results of the last one. The parsing of the edited file is part of it, the rest of a compilation is not.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly SampleProject project = new(activations: 10, networksOfEach: 5);
    private GeneratorDriver warm = null!;

    [GlobalSetup]
    public void Setup()
    {
        warm = SampleProject.Driver().RunGenerators(project.Compilation);
        RequireEmitted(KeystrokeInAnUnrelatedFile(), 0);
        RequireEmitted(KeystrokeInOneActivation(), 1 + project.NetworksOfEach);
    }

    /// <summary>Nothing is known from a run before; also the reading of the compilation's own symbols is new.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriverRunResult ColdRun() => SampleProject.Driver().RunGenerators(project.Unseen()).GetRunResult();

    /// <summary>Nothing is emitted anew.</summary>
    [Benchmark]
    public GeneratorDriverRunResult KeystrokeInAnUnrelatedFile() => warm.RunGenerators(project.WithEditedOtherFile()).GetRunResult();

    /// <summary>The activation and its networks are emitted anew, and no others.</summary>
    [Benchmark]
    public GeneratorDriverRunResult KeystrokeInOneActivation() => warm.RunGenerators(project.WithEditedActivation()).GetRunResult();

    /// <summary>A text that a run takes from the last one is the same object.</summary>
    private void RequireEmitted(GeneratorDriverRunResult run, int expected)
    {
        HashSet<SourceText> before = new(Texts(warm.GetRunResult()), ReferenceEqualityComparer.Instance);
        int emitted = Texts(run).Count(text => !before.Contains(text));
        if (emitted != expected)
            throw new InvalidOperationException($"{emitted} files were emitted anew; {expected} should have been.");
    }

    private static IEnumerable<SourceText> Texts(GeneratorDriverRunResult run) => run.Results.Single().GeneratedSources.Select(source => source.SourceText);
}
