using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Fuzzing;

/// <summary>What the generator makes of a program, and whether that keeps what is promised even for a wrong one.</summary>
internal sealed class MutilatedProgram
{
    private readonly HashSet<string> knownToCompile;
    private readonly GeneratorRunResult result;
    private readonly ImmutableArray<SyntaxTree> userTrees;
    private readonly Compilation output;

    /// <summary>Runs the generator.</summary>
    /// <param name="driver">A driver that has run over the original program, or over none.</param>
    /// <param name="compilation">The program.</param>
    public MutilatedProgram(GeneratorDriver driver, CSharpCompilation compilation)
    {
        knownToCompile = [.. driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())];
        userTrees = compilation.SyntaxTrees;
        result = driver.RunGeneratorsAndUpdateCompilation(compilation, out output, out _).GetRunResult().Results.Single();
    }

    /// <summary>The hint names and texts of the emitted files.</summary>
    public IEnumerable<string> EmittedFiles => result.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}");

    /// <summary>Whether neither the compiler nor the generator finds an error in the user's code.</summary>
    public bool IsValid { get; private set; }

    /// <summary>What is broken; null where nothing is.</summary>
    public string? Fault()
    {
        if (result.Exception is { } exception)
            return $"the generator threw {exception}";
        if (result.Diagnostics.FirstOrDefault(d => !IsUsers(d)) is { } lost)
            return $"a diagnostic without a place: {lost}";
        if (result.Diagnostics.GroupBy(d => (d.Id, d.Location)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return $"a diagnostic twice: {twice.First()}";
        if (result.GeneratedSources.FirstOrDefault(source => source.SyntaxTree.GetDiagnostics().Any()) is { HintName: { } name } unreadable)
            return $"{name} does not parse: {unreadable.SyntaxTree.GetDiagnostics().First()}";
        IsValid = !result.Diagnostics.Any(IsError) && !userTrees.Any(tree => tree.GetDiagnostics().Any(IsError)) && !UserErrors().Any();
        return IsValid ? FaultOfValid() : null;
    }

    private string? FaultOfValid()
    {
        // Bodies that the original program has too were compiled with it; what is declared may meet what the mutilation declares.
        IEnumerable<Diagnostic> ofNewBodies = output.SyntaxTrees
            .Where(tree => !userTrees.Contains(tree) && !knownToCompile.Contains(tree.ToString()))
            .SelectMany(tree => output.GetSemanticModel(tree).GetDiagnostics());
        if (ofNewBodies.Concat(output.GetDeclarationDiagnostics()).FirstOrDefault(d => d.Severity >= DiagnosticSeverity.Warning && !IsUsers(d)) is { } complaint)
            return $"the user's code has no error, the emitted code has one: {complaint}";
        INamedTypeSymbol[] declared = [.. Types(output.Assembly.GlobalNamespace).Where(type => type.GetAttributes().Any(IsOurs))];
        return declared.Length != result.GeneratedSources.Length
            ? $"{declared.Length} types have an attribute, {result.GeneratedSources.Length} files were emitted, and no error says why"
            : null;
    }

    private IEnumerable<Diagnostic> UserErrors() =>
        userTrees.SelectMany(tree => output.GetSemanticModel(tree).GetDiagnostics()).Where(IsError);

    private bool IsUsers(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree && userTrees.Contains(tree);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ActivationAttribute" or "MlpAttribute", ContainingNamespace: { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true } };

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
