using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kernels.CodeFixes;

/// <summary>KRN001: makes a network <c>partial</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PartialNetworkFix() : TokenFix("KRN001")
{
    private protected override Change? Propose(SyntaxToken token) => PartialType.Propose(token);
}
