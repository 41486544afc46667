using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>
/// Finds the errors that the compiler itself reports, so that the generator need not. Only errors count: a warning, even one that a project takes for an
/// error, says nothing of what a formula means.
/// </summary>
internal static class CompilerErrors
{
    /// <summary>Whether a part of the text does not parse.</summary>
    public static bool AreInSyntax(SyntaxNode node) => node.ContainsDiagnostics && node.GetDiagnostics().Any(IsError);

    /// <summary>Whether the compiler refuses one of some declarations, or a part of one, no matter what the generator adds to the program.</summary>
    public static bool AreIn(Compilation compilation, IEnumerable<SyntaxNode> declarations, CancellationToken cancellation) =>
        declarations.Any(node => AreInSyntax(node)
            || (Semantics(compilation, node) is var semantics && !MayBeMended(semantics, node)
                && semantics.GetDiagnostics(node.Span, cancellation).Any(IsError)));

    /// <summary>Whether a name means nothing, which is an error; one whose meaning is found when the program runs is none.</summary>
    public static bool AreInName(SymbolInfo name) => name.Symbol is null && name.CandidateReason != CandidateReason.LateBound;

    /// <summary>Whether emitted code may mend an error: an unknown name may be that of an emitted member, or of a member of a network.</summary>
    public static bool MayBeMended(SemanticModel semantics, SyntaxNode node) => node.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(expression =>
        expression is SimpleNameSyntax name && EmittedMembers.IsOne(name.Identifier.ValueText) && semantics.GetSymbolInfo(name).Symbol is null
        || semantics.GetTypeInfo(expression).Type is { } type && type.GetAttributes().Any(MlpAttributes.IsOne));

    private static SemanticModel Semantics(Compilation compilation, SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);

    // A project may turn a warning into an error; that does not count.
    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
