using System.Runtime.CompilerServices;
using Kernels.Generator.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <content>Comparisons, patterns and what joins them.</content>
internal sealed partial class FormulaParser
{
    public Condition ReadCondition(ExpressionSyntax syntax, Scope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Limited(Reported(() => ReadConditionNode(syntax, scope), unknownCondition), syntax);
    }

    private Condition ReadConditionNode(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        _ when semantics.GetConstantValue(syntax) is { HasValue: true, Value: bool value } => Logic.Of(value),
        ParenthesizedExpressionSyntax p => ReadCondition(p.Expression, scope),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => ReadName(syntax, scope) as Condition ?? throw Unsupported(syntax, Names),
        PrefixUnaryExpressionSyntax u when u.IsKind(SyntaxKind.LogicalNotExpression) => Logic.Not(ReadCondition(u.Operand, scope)),
        BinaryExpressionSyntax b when b.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.BitwiseAndExpression =>
            Logic.Both(ReadCondition(b.Left, scope), ReadCondition(b.Right, scope)),
        BinaryExpressionSyntax b when b.Kind() is SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseOrExpression =>
            Logic.Either(ReadCondition(b.Left, scope), ReadCondition(b.Right, scope)),
        BinaryExpressionSyntax b when b.IsKind(SyntaxKind.EqualsExpression) && IsBool(b.Left) =>
            Same(ReadCondition(b.Left, scope), ReadCondition(b.Right, scope)),
        BinaryExpressionSyntax b when b.IsKind(SyntaxKind.ExclusiveOrExpression) || (b.IsKind(SyntaxKind.NotEqualsExpression) && IsBool(b.Left)) =>
            Same(ReadCondition(b.Left, scope), Logic.Not(ReadCondition(b.Right, scope))),
        BinaryExpressionSyntax b when ComparisonOf(b.OperatorToken) is { } comparison =>
            Logic.Compare(comparison, Read(b.Left, scope), Read(b.Right, scope)),
        ConditionalExpressionSyntax c =>
            Logic.Select(ReadCondition(c.Condition, scope), ReadCondition(c.WhenTrue, scope), ReadCondition(c.WhenFalse, scope)),
        IsPatternExpressionSyntax match => ReadPattern(match.Pattern, Read(match.Expression, scope), scope),
        _ => throw Unsupported(syntax),
    };

    private bool IsBool(ExpressionSyntax syntax) => semantics.GetTypeInfo(syntax).Type is { SpecialType: SpecialType.System_Boolean };

    /// <summary>Whether two conditions hold alike.</summary>
    private static Condition Same(Condition left, Condition right) => Logic.Select(left, right, Logic.Not(right));

    private Condition ReadPattern(PatternSyntax pattern, Expression value, Scope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            ParenthesizedPatternSyntax p => ReadPattern(p.Pattern, value, scope),
            UnaryPatternSyntax not => Logic.Not(ReadPattern(not.Pattern, value, scope)),
            BinaryPatternSyntax b when b.IsKind(SyntaxKind.AndPattern) => Logic.Both(ReadPattern(b.Left, value, scope), ReadPattern(b.Right, value, scope)),
            BinaryPatternSyntax b => Logic.Either(ReadPattern(b.Left, value, scope), ReadPattern(b.Right, value, scope)),
            RelationalPatternSyntax r when ComparisonOf(r.OperatorToken) is { } comparison => Logic.Compare(comparison, value, Read(r.Expression, scope)),
            ConstantPatternSyntax c => IsConstant(value, Read(c.Expression, scope)),
            _ => throw Unsupported(pattern),
        };
    }

    /// <summary>Whether a value matches a constant: not a number does, unlike in a comparison, match itself.</summary>
    private static Condition IsConstant(Expression value, Expression constant) => constant is Constant { Value: double.NaN }
        ? Logic.Compare(ComparisonOperator.NotEqual, value, value)
        : Logic.Compare(ComparisonOperator.Equal, value, constant);

    private static ComparisonOperator? ComparisonOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.LessThanToken => ComparisonOperator.Less,
        SyntaxKind.LessThanEqualsToken => ComparisonOperator.LessOrEqual,
        SyntaxKind.GreaterThanToken => ComparisonOperator.Greater,
        SyntaxKind.GreaterThanEqualsToken => ComparisonOperator.GreaterOrEqual,
        SyntaxKind.EqualsEqualsToken => ComparisonOperator.Equal,
        SyntaxKind.ExclamationEqualsToken => ComparisonOperator.NotEqual,
        _ => null,
    };
}
