using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.CodeFixes;

/// <summary>KRN008: makes a formula <c>public static</c> where that is all that is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PublicStaticValueFix() : TokenFix("KRN008")
{
    private protected override Change? Propose(SyntaxToken token)
    {
        if (token.Parent is not MethodDeclarationSyntax method || !IsFormula(method) || IsPublicStatic(method))
            return null;
        SyntaxToken[] words =
        [
            SyntaxFactory.Token(SyntaxKind.PublicKeyword).WithLeadingTrivia(First(method).LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space),
        ];
        MethodDeclarationSyntax bare = method.WithModifiers(default).WithReturnType(method.ReturnType.WithLeadingTrivia());
        return new Change("Make 'Value' public static", method, bare.WithModifiers(SyntaxFactory.TokenList(words)));
    }

    private static bool IsFormula(MethodDeclarationSyntax method) =>
        method.TypeParameterList is null
        && (method.Body is not null || method.ExpressionBody is not null)
        && method.ParameterList.Parameters.FirstOrDefault() is { Modifiers.Count: 0 } z
        && IsDouble(method.ReturnType) && IsDouble(z.Type);

    private static bool IsPublicStatic(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.PublicKeyword) && method.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsDouble(TypeSyntax? type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword };

    private static SyntaxToken First(MethodDeclarationSyntax method) => method.Modifiers.Any() ? method.Modifiers[0] : method.ReturnType.GetFirstToken();
}
