using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace Kernels.Generator.Tests.Fuzzing;

/// <summary>
/// A wrong program never makes the generator throw or emit what does not compile, and every attribute in it gets code, a diagnostic or
/// an error of the compiler: valid programs, mutilated, each as an edit of the valid one. <c>KERNELS_FUZZ_INPUTS</c> sets their number in the fast test, <c>KERNELS_FUZZ_SEED</c> the seed of the first one.
/// </summary>
public class MutilatedProgramTests(ITestOutputHelper log, FuzzProgress progress) : IClassFixture<FuzzProgress>
{
    private const int ColdRunEvery = 10;

    private static readonly CSharpCompilation empty = GeneratorHarness.Compile();
    // As in a project that writes its documentation: comments are read, and the compiler warns of what is wrong in them.
    private static readonly CSharpParseOptions options = GeneratorOutcome.WithoutNulls(new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));

    private readonly GeneratorDriver cold = CSharpGeneratorDriver.Create([new KernelGenerator().AsSourceGenerator()], parseOptions: options).RunGenerators(empty);

    [Fact]
    public void ValidProgramsAreValid()
    {
        foreach (ImmutableArray<string> files in ValidPrograms.All)
        {
            var program = new MutilatedProgram(cold, Compile(files));
            Assert.Null(program.Fault());
            Assert.True(program.IsValid);
        }
    }

    [Fact]
    public void AWrongProgramNeverMakesTheGeneratorThrow() => AssertNoFault(Setting("KERNELS_FUZZ_INPUTS", 300));

    [Fact]
    [Trait("Speed", "Slow")]
    public void NoneOfTwoThousandWrongProgramsDoes() => AssertNoFault(inputs: 2000);

    private void AssertNoFault(int inputs)
    {
        int first = Setting("KERNELS_FUZZ_SEED", 20260);
        CSharpCompilation[] originals = [.. ValidPrograms.All.Select(Compile)];
        GeneratorDriver[] warm = [.. originals.Select(original => cold.RunGenerators(original))];
        int valid = 0;
        for (int seed = first; seed < first + inputs; seed++)
        {
            int index = seed % originals.Length;
            CSharpCompilation mutilated = Mutilate(originals[index], new Random(seed));
            var program = new MutilatedProgram(warm[index], mutilated);
            string? fault = program.Fault();
            if (fault is null && seed % ColdRunEvery == 0 && !program.EmittedFiles.SequenceEqual(new MutilatedProgram(cold, mutilated).EmittedFiles))
                fault = "a run after an edit and one from scratch differ";
            valid += program.IsValid ? 1 : 0;
            Assert.True(fault is null, $"Seed {seed}: {fault}\n\n{string.Join("\n----\n", mutilated.SyntaxTrees)}");
            progress.Report(seed - first + 1, inputs, seed);
        }
        log.WriteLine($"Seeds {first} to {first + inputs - 1}: {valid} of {inputs} inputs compile.");
        // The test says something of emitted code only if enough inputs get that far; of a few that are run again, none may.
        if (inputs >= 300)
            Assert.InRange(valid, inputs / 20, inputs / 2);
    }

    private static CSharpCompilation Mutilate(CSharpCompilation program, Random random)
    {
        SyntaxTree file = program.SyntaxTrees[random.Next(program.SyntaxTrees.Length)];
        return program.ReplaceSyntaxTree(file, CSharpSyntaxTree.ParseText(new Mutation(random).Apply(file.ToString()), options, file.FilePath));
    }

    private static CSharpCompilation Compile(ImmutableArray<string> files) =>
        empty.AddSyntaxTrees([.. files.Select((text, index) => CSharpSyntaxTree.ParseText(text, options, $"File{index}.cs"))]);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
