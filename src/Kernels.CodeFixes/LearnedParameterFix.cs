using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.CodeFixes;

/// <summary>
/// KRN009: gives a learned parameter the default 1, a factor that changes nothing yet. Later parameters without a default get one
/// too: C# wants defaults on all parameters behind the first that has one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LearnedParameterFix() : TokenFix("KRN009")
{
    private protected override Change? Propose(SyntaxToken token)
    {
        if (token.Parent is not ParameterSyntax { Parent: ParameterListSyntax list } parameter || !LacksOnlyDefault(parameter))
            return null;
        int first = list.Parameters.IndexOf(parameter);
        var behind = list.Parameters.Skip(first).Where(LacksOnlyDefault);
        return new Change($"Start '{parameter.Identifier.Text}' at 1", list, list.ReplaceNodes(behind, (_, each) => WithDefault(each)));
    }

    private static bool LacksOnlyDefault(ParameterSyntax parameter) =>
        parameter is { Default: null, Modifiers.Count: 0, Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } };

    private static ParameterSyntax WithDefault(ParameterSyntax parameter)
    {
        LiteralExpressionSyntax one = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal("1.0", 1.0));
        SyntaxToken equals = SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithDefault(SyntaxFactory.EqualsValueClause(equals, one));
    }
}
