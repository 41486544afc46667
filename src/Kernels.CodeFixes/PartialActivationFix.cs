using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.CodeFixes;

/// <summary>KRN007: makes an activation <c>partial</c> where that is all that is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PartialActivationFix() : TokenFix("KRN007")
{
    private protected override Change? Propose(SyntaxToken token) => token.Parent is TypeDeclarationSyntax
    {
        TypeParameterList: null,
        Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax,
    } type && !type.Modifiers.Any(SyntaxKind.FileKeyword) ? PartialType.Propose(token) : null;
}
