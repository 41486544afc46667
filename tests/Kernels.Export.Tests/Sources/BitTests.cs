using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;
using Kernels.Export.Sources;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;
using Kernels.Testing;

namespace Kernels.Export.Tests.Sources;

/// <summary>Source files of networks, run where their language runs, give the bits of Kernels in double precision.</summary>
public sealed class BitTests
{
    [ToolFact("gcc")]
    public void CByGcc() => Check("c", Cases(), program => ProgramRuns.OfC("gcc", program));

    [ToolFact("clang")]
    [Trait("Speed", "Slow")]
    public void CByClangAndEveryFormula() => Check("c", AllCases(), program => ProgramRuns.OfC("clang", program));

    [ToolFact("gcc")]
    [Trait("Speed", "Slow")]
    public void CByGccAndEveryFormula() => Check("c", AllCases(), program => ProgramRuns.OfC("gcc", program));

    [Fact]
    public void CSharp() => Check("csharp", Cases(), ProgramRuns.OfCSharp);

    [Fact]
    [Trait("Speed", "Slow")]
    public void CSharpAndEveryFormula() => Check("csharp", AllCases(), ProgramRuns.OfCSharp);

    [ToolFact("node")]
    public void JavaScript() => CheckTogether("javascript", Cases(), ProgramRuns.OfJavaScript);

    [ToolFact("node")]
    [Trait("Speed", "Slow")]
    public void JavaScriptAndEveryFormula() => CheckTogether("javascript", AllCases(), ProgramRuns.OfJavaScript);

    [PythonFact("numpy")]
    public void NumPy() => CheckTogether("numpy", Cases(), ProgramRuns.OfNumpy);

    [PythonFact("numpy")]
    [Trait("Speed", "Slow")]
    public void NumPyAndEveryFormula() => CheckTogether("numpy", AllCases(), ProgramRuns.OfNumpy);

    private static IReadOnlyList<MlpDesign> Cases() => TestNetworks.Shapes;

    private static IReadOnlyList<MlpDesign> AllCases() => [.. TestNetworks.Shapes, .. TestNetworks.OfFormulas, .. TestNetworks.OfFunctions];

    private static void Check(string language, IReadOnlyList<MlpDesign> designs, Func<Program, double[]> run)
    {
        foreach (Program program in Programs(language, designs))
            AssertSame(program, run(program));
    }

    private static void CheckTogether(string language, IReadOnlyList<MlpDesign> designs, Func<IReadOnlyList<Program>, double[][]> run)
    {
        Program[] programs = Programs(language, designs);
        foreach ((Program program, double[] outputs) in programs.Zip(run(programs)))
            AssertSame(program, outputs);
    }

    private static Program[] Programs(string language, IReadOnlyList<MlpDesign> designs) =>
    [
        .. MlpCompiler.CompileAll<double>(designs).Select((compiled, index) =>
        {
            bool isFunction = compiled.Design.Widths.Count == 3 && compiled.Design.Widths.All(width => width == 1);
            IMlp<double> network = isFunction ? TestNetworks.Bare(compiled) : TestNetworks.Random(compiled, index + 1);
            double[] inputs = isFunction ? Numbers.Arguments(4000, index + 1) : Numbers.Samples(60 * network.Shape.InputCount, index + 1);
            return new Program(
                compiled.Name, SourceExport.Write(TrainedMlp.Of(network), language), network.Shape.InputCount, network.Shape.OutputCount, inputs,
                TestNetworks.Outputs(network, inputs));
        }),
    ];

    private static void AssertSame(Program program, double[] outputs)
    {
        Assert.Equal(program.Expected.Length, outputs.Length);
        for (int index = 0; index < outputs.Length; index++)
            Bits.AssertSame(
                program.Expected[index], outputs[index],
                FormattableString.Invariant($"output {index} of {program.Name} (first input {program.Inputs[index / program.OutputCount * program.InputCount]:R})"));
    }
}
