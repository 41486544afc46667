using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Kernels.Generator.Tests;

/// <summary>The exact reason for which each step runs again after an edit.</summary>
public class IncrementalTests
{
    private const string Activation =
        "using Kernels; namespace Sample; [Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; }";

    private const string Network = "using Kernels; namespace Sample; [Mlp<Hinge>(2, 8, 8, 1)] public sealed partial class HingeMlp;";

    [Fact]
    public void AnEditElsewhereRerunsNothing() =>
        AssertReasons([Activation, Network, "class Other;"], 2, "class Other { int x; }",
            parseActivation: Unchanged, activation: Cached, parseNetwork: Unchanged, network: Cached, plan: Cached, activationSource: Cached, networkSource: Cached);

    [Fact]
    public void ACommentInTheNetworkFileKeepsTheOutputCached() =>
        AssertReasons([Activation, Network], 1, Network + " // a comment",
            parseActivation: Unchanged, activation: Cached, parseNetwork: Unchanged, network: Cached, plan: Cached, activationSource: Cached, networkSource: Cached);

    [Fact]
    public void ACommentInTheActivationFileKeepsTheOutputCached() =>
        AssertReasons([Activation, Network], 0, "/* a comment */ " + Activation,
            parseActivation: Unchanged, activation: Cached, parseNetwork: Unchanged, network: Cached, plan: Cached, activationSource: Cached, networkSource: Cached);

    [Fact]
    public void ANewShapeRerunsTheNetworkAlone() =>
        AssertReasons([Activation, Network], 1, Network.Replace("8, 8", "8, 4", System.StringComparison.Ordinal),
            parseActivation: Unchanged, activation: Cached, parseNetwork: Modified, network: Modified, plan: Modified, activationSource: Cached, networkSource: Modified);

    [Fact]
    public void ANewFormulaRerunsItsNetwork() =>
        AssertReasons([Activation, Network], 0, Activation.Replace("0.01", "0.02", System.StringComparison.Ordinal),
            parseActivation: Modified, activation: Modified, parseNetwork: Modified, network: Modified, plan: Modified, activationSource: Modified, networkSource: Modified);

    [Fact]
    public void AnEditOfOneActivationRerunsItsNetworksAlone()
    {
        const string other = "using Kernels; namespace Sample; [Activation] public partial struct Square { public static double Value(double z) => z * z; }";
        string[] networks = [Network, Network.Replace("HingeMlp", "SmallMlp", System.StringComparison.Ordinal), "using Kernels; namespace Sample; [Mlp<Square>(2, 3, 1)] public sealed partial class SquareMlp;"];
        GeneratorRunResult run = Edit([Activation, other, .. networks], 0, Activation.Replace("0.01", "0.02", System.StringComparison.Ordinal));

        Assert.Equal([Modified, Cached], Reasons(run, StepNames.Activation));
        Assert.Equal([Modified, Modified, Unchanged], Reasons(run, StepNames.ParseNetwork));
        Assert.Equal([Modified, Modified, Cached], Reasons(run, StepNames.Network));
        Assert.Equal([Modified, Modified, Cached], Reasons(run, StepNames.Plan));
    }

    [Fact]
    public void ADiagnosticThatOnlyMovesLeavesTheModelsAlone()
    {
        const string wrong = "using Kernels; namespace Sample; [Mlp<Hinge>(2, 8, 65)] public sealed partial class WideMlp;";
        GeneratorRunResult run = Edit([Activation, Network, wrong], 2, "\n" + wrong);

        Assert.Equal([Modified, Unchanged], Reasons(run, StepNames.ParseNetwork).Order());
        Assert.Equal([Cached], Reasons(run, StepNames.Network));
        Assert.Equal([Cached], Reasons(run, StepNames.Plan));
        Assert.Equal("KRN004", Assert.Single(run.Diagnostics).Id);
    }

    private static void AssertReasons(
        string[] sources, int edited, string text,
        IncrementalStepRunReason parseActivation, IncrementalStepRunReason activation,
        IncrementalStepRunReason parseNetwork, IncrementalStepRunReason network,
        IncrementalStepRunReason plan, IncrementalStepRunReason activationSource, IncrementalStepRunReason networkSource)
    {
        GeneratorRunResult run = Edit(sources, edited, text);
        Assert.Equal([parseActivation], Reasons(run, StepNames.ParseActivation));
        Assert.Equal([activation], Reasons(run, StepNames.Activation));
        Assert.Equal([parseNetwork], Reasons(run, StepNames.ParseNetwork));
        Assert.Equal([network], Reasons(run, StepNames.Network));
        Assert.Equal([plan], Reasons(run, StepNames.Plan));
        Assert.Equal([activationSource], SourceReasons(run, StepNames.ActivationPlan));
        Assert.Equal([networkSource], SourceReasons(run, StepNames.Plan));
        if (networkSource == Cached)
            Assert.All(run.TrackedOutputSteps["SourceOutput"].SelectMany(step => step.Outputs), step => Assert.Equal(Cached, step.Reason));
    }

    private static GeneratorRunResult Edit(string[] sources, int edited, string text)
    {
        CSharpCompilation before = GeneratorHarness.Compile(sources);
        SyntaxTree old = before.SyntaxTrees[edited];
        CSharpCompilation after = before.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, path: old.FilePath));
        // Of these inputs too, a second run takes all from the cache.
        GeneratorHarness.Run(before);
        GeneratorHarness.Run(after);
        return GeneratorHarness.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
    }

    // Without declarations that turn out to have no attribute of the generator.
    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult run, string step) =>
    [
        .. run.TrackedSteps[step].SelectMany(s => s.Outputs)
            .Where(output => output.Value is not (ParseResult<ActivationDeclaration> { Model: null, Diagnostics.Count: 0 } or ParseResult<MlpSpec> { Model: null, Diagnostics.Count: 0 }))
            .Select(output => output.Reason),
    ];

    // Sources that are emitted from what a step gave.
    private static IncrementalStepRunReason[] SourceReasons(GeneratorRunResult run, string from) =>
    [
        .. run.TrackedOutputSteps["SourceOutput"].Where(step => step.Inputs.Any(input => input.Source.Name == from))
            .SelectMany(step => step.Outputs).Select(output => output.Reason),
    ];
}
