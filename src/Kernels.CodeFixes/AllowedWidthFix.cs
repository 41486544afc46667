using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.CodeFixes;

/// <summary>KRN004: puts the nearest allowed width in place of a number. A width that is computed is left to its author.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AllowedWidthFix() : TokenFix("KRN004")
{
    private const int Smallest = 1;
    private const int Largest = 64;

    private protected override Change? Propose(SyntaxToken token)
    {
        SyntaxNode? number = token.IsKind(SyntaxKind.MinusToken) ? token.Parent : token.Parent as LiteralExpressionSyntax;
        if (number is null or { Parent: BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax })
            return null;
        int nearest = token.Value is int and > Largest ? Largest : Smallest;
        LiteralExpressionSyntax width = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(nearest));
        return new Change($"Use {nearest.ToString(CultureInfo.InvariantCulture)}", number, width.WithTriviaFrom(number));
    }
}
