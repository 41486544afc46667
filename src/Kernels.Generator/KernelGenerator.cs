using Kernels.Generator.Diagnostics;
using Kernels.Generator.Emission;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;
using Kernels.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator;

/// <summary>
/// Completes activations and networks: parse -> differentiate and plan -> emit. Each step has a name, under which tests see
/// whether it ran again; diagnostics leave by an output of their own, so that the source depends only on models.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        AddActivations(context);
        AddNetworks(context);
    }

    private static void AddActivations(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParseResult<ActivationDeclaration>> parsed = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => AttributedType.MayBe(node, ActivationParser.AttributeName),
                static (context, cancellation) => KnownResults<ActivationDeclaration>.Read(context, ActivationDeclarationParser.Parse, cancellation))
            .WithTrackingName(StepNames.ParseActivation);
        IncrementalValuesProvider<DeclaredActivationPlan> plans = parsed
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Model!)
            .WithTrackingName(StepNames.Activation)
            .Select(static (declaration, _) => DeclaredActivationPlan.Of(declaration))
            .WithTrackingName(StepNames.ActivationPlan);

        context.RegisterSourceOutput(parsed, static (output, result) => Report(output, result.Diagnostics));
        context.RegisterSourceOutput(plans, static (output, plan) =>
            output.AddSource(plan.Declaration.Type.FileName, ActivationEmitter.Emit(plan)));
    }

    private static void AddNetworks(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParseResult<MlpSpec>> parsed = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => AttributedType.MayBe(node, MlpAttributes.Name),
                static (context, cancellation) => KnownResults<MlpSpec>.Read(context, MlpParser.Parse, cancellation))
            .WithTrackingName(StepNames.ParseNetwork);
        IncrementalValuesProvider<MlpPlan> plans = parsed
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Model!)
            .WithTrackingName(StepNames.Network)
            .Select(static (spec, _) => MlpPlan.Of(spec))
            .WithTrackingName(StepNames.Plan);

        context.RegisterSourceOutput(parsed, static (output, result) => Report(output, result.Diagnostics));
        context.RegisterSourceOutput(plans, static (output, plan) =>
            output.AddSource(plan.Type.FileName, MlpEmitter.Emit(plan)));
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }
}
