using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.CodeFixes;

/// <summary>Makes a type <c>partial</c>.</summary>
internal static class PartialType
{
    public static Change? Propose(SyntaxToken token)
    {
        if (token.Parent is not TypeDeclarationSyntax type || type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return null;
        return new Change($"Make '{type.Identifier.Text}' partial", type, WithPartial(type));
    }

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        SyntaxToken word = SyntaxFactory.Token(SyntaxKind.PartialKeyword);
        if (type.Modifiers.Any())
            return type.WithModifiers(type.Modifiers.Add(word.WithTrailingTrivia(SyntaxFactory.Space)));
        // The trivia before the keyword, such as the indent, move before the modifier.
        return type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .AddModifiers(word.WithLeadingTrivia(type.Keyword.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space));
    }
}
