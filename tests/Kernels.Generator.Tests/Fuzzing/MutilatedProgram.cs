using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kernels.Generator.Tests.Fuzzing;

/// <summary>What the generator makes of a program, and whether that keeps what is promised even for a wrong one.</summary>
internal sealed class MutilatedProgram
{
    private readonly HashSet<string> knownToCompile;
    private readonly GeneratorRunResult result;
    private readonly ImmutableArray<SyntaxTree> userTrees;
    private readonly Compilation output;
    private readonly Lazy<Diagnostic[]> userErrors;

    /// <summary>Runs the generator.</summary>
    /// <param name="driver">A driver that has run over the original program, or over none.</param>
    /// <param name="compilation">The program.</param>
    public MutilatedProgram(GeneratorDriver driver, CSharpCompilation compilation)
    {
        knownToCompile = [.. driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())];
        userTrees = compilation.SyntaxTrees;
        result = driver.RunGeneratorsAndUpdateCompilation(compilation, out output, out _).GetRunResult().Results.Single();
        userErrors = new(() => [.. userTrees.SelectMany(tree => output.GetSemanticModel(tree).GetDiagnostics()).Where(IsError)]);
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
        if (Unanswered() is { } silent)
            return $"{silent} has an attribute, but neither code nor a diagnostic, and the compiler finds no error in it";
        IsValid = !result.Diagnostics.Any(IsError) && !userTrees.Any(tree => tree.GetDiagnostics().Any(IsError)) && userErrors.Value.Length == 0;
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
        int declared = Declared().Count();
        return declared != result.GeneratedSources.Length
            ? $"{declared} types have an attribute, {result.GeneratedSources.Length} files were emitted, and no error says why"
            : null;
    }

    /// <summary>A type with an attribute that gets no answer: no code, no diagnostic, no error of the compiler; nor does it name one that gets only such.</summary>
    private INamedTypeSymbol? Unanswered()
    {
        INamedTypeSymbol[] silent = [.. Declared().Where(type => !Nodes(type).Any(node => !userTrees.Contains(node.SyntaxTree)))];
        HashSet<ISymbol> answered = new(SymbolEqualityComparer.Default);
        // What does not parse first: to ask the compiler for the meaning of such a program can take long.
        foreach (Func<IEnumerable<Diagnostic>> errors in (Func<IEnumerable<Diagnostic>>[])
            [() => result.Diagnostics.Concat(userTrees.SelectMany(tree => tree.GetDiagnostics())), () => userErrors.Value])
            if (silent.Any(type => !answered.Contains(type)))
                answered.UnionWith(AnsweredBy([.. errors().Where(IsError).Select(error => error.Location)], silent));
        while (silent.FirstOrDefault(type => !answered.Contains(type) && Nodes(type).Any(node => Names(node).Any(answered.Contains))) is { } next)
            answered.Add(next);
        return silent.FirstOrDefault(type => !answered.Contains(type));
    }

    private IEnumerable<INamedTypeSymbol> AnsweredBy(Location[] errors, INamedTypeSymbol[] types) =>
        types.Where(type => Namesakes(type).SelectMany(Nodes).SelectMany(Places).Any(place => errors.Any(error => Touches(error, place))));

    private IEnumerable<INamedTypeSymbol> Declared() => Types(output.Assembly.GlobalNamespace).Where(type => type.GetAttributes().Any(IsOurs));

    /// <summary>The type and those that wrongly share its name.</summary>
    private static ImmutableArray<INamedTypeSymbol> Namesakes(INamedTypeSymbol type) =>
        ((INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace).GetTypeMembers(type.Name, type.Arity);

    private static IEnumerable<SyntaxNode> Nodes(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());

    /// <summary>Where a declaration stands, with the names of the namespaces around it and the aliases in it.</summary>
    private IEnumerable<Location> Places(SyntaxNode declaration)
    {
        SemanticModel semantics = output.GetSemanticModel(declaration.SyntaxTree);
        return declaration.DescendantNodes().OfType<IdentifierNameSyntax>()
            .SelectMany(name => semantics.GetAliasInfo(name)?.DeclaringSyntaxReferences ?? [])
            .Select(reference => Location.Create(reference.SyntaxTree, reference.GetSyntax().FullSpan))
            .Concat(declaration.Ancestors().OfType<BaseNamespaceDeclarationSyntax>()
                .Select(space => Location.Create(space.SyntaxTree, TextSpan.FromBounds(space.SpanStart, space.Name.FullSpan.End))))
            .Prepend(Location.Create(declaration.SyntaxTree, declaration.FullSpan));
    }

    /// <summary>The types that a declaration names, an alias's too.</summary>
    private IEnumerable<ISymbol> Names(SyntaxNode declaration)
    {
        SemanticModel semantics = output.GetSemanticModel(declaration.SyntaxTree);
        return declaration.DescendantNodes().OfType<SimpleNameSyntax>().SelectMany(name => semantics.GetTypeInfo(name).Type is INamedTypeSymbol type ? type.TypeArguments.Prepend<ISymbol>(type) : [])
            .Concat(declaration.DescendantNodes().OfType<AttributeSyntax>().SelectMany(attribute => semantics.GetTypeInfo(attribute).Type is INamedTypeSymbol type ? type.TypeArguments : []));
    }

    // An error at the end of the file, as for a missing brace, is one of the declaration that it ends.
    private static bool Touches(Location error, Location place) => error.SourceTree == place.SourceTree && error.SourceSpan.IntersectsWith(place.SourceSpan);

    private bool IsUsers(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree && userTrees.Contains(tree);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ActivationAttribute" or "MlpAttribute", ContainingNamespace: { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true } };

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
