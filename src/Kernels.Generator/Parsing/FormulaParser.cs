using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads C# expressions as formulas, given what each parameter and local stands for.</summary>
/// <param name="semantics">The model of the file that holds the formula.</param>
/// <param name="values">What the names in scope stand for.</param>
/// <param name="problems">Where to put what cannot be understood.</param>
/// <param name="otherActivation">The formula of another activation's <c>Value</c> called at a node, given its arguments; null if it is none.</param>
internal sealed class FormulaParser(
    SemanticModel semantics,
    ImmutableDictionary<ISymbol, Expression> values,
    FormulaProblems problems,
    Func<InvocationExpressionSyntax, IMethodSymbol, Expression[], Expression?> otherActivation)
{
    /// <summary>The most operations of a formula; derivatives of larger ones would make files that nobody reads.</summary>
    public const int LargestFormula = 500;

    /// <summary>Stands in for what cannot be understood while the rest is read.</summary>
    private static readonly Expression unknown = new Variable(ActivationSpec.PreActivation);

    /// <summary>The same reading with one more name in scope.</summary>
    public FormulaParser With(ISymbol name, Expression value) => new(semantics, values.SetItem(name, value), problems, otherActivation);

    public Expression Read(ExpressionSyntax syntax)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Limited(Reported(() => ReadNode(syntax), unknown), syntax);
    }

    /// <summary>Reports a node that is no part of a formula, and what stands in for it.</summary>
    public Expression Reject(SyntaxNode syntax) => Reported(() => throw Unsupported(syntax), unknown);

    private T Reported<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        // What is too large ends the reading: the rest would be too.
        catch (FormulaException problem) when (!problem.Diagnostics.Any(d => d.Descriptor == Descriptors.FormulaTooLarge))
        {
            problems.Add(problem);
            return otherwise;
        }
    }

    /// <summary>The expression, unless it is too large for a formula.</summary>
    public static Expression Limited(Expression expression, SyntaxNode syntax) => expression.Size <= LargestFormula
        ? expression
        : throw new FormulaException(DiagnosticInfo.Of(Descriptors.FormulaTooLarge, syntax.GetLocation(), LargestFormula));

    private Expression ReadNode(ExpressionSyntax syntax)
    {
        if (IsNumber(semantics.GetConstantValue(syntax), out double number))
            return new Constant(number);
        if (syntax is IdentifierNameSyntax name)
            return ReadName(name);
        // A type that does not bind is read on: the node that cannot be understood lies further in. So is a choice between whole
        // numbers, which the compiler turns into doubles.
        bool isChoice = syntax is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax;
        if (!isChoice && semantics.GetTypeInfo(syntax).Type is { SpecialType: not SpecialType.System_Double, TypeKind: not TypeKind.Error })
            throw Unsupported(syntax);
        return syntax switch
        {
            ParenthesizedExpressionSyntax p => Read(p.Expression),
            CastExpressionSyntax c => Read(c.Expression),
            PrefixUnaryExpressionSyntax u when u.IsKind(SyntaxKind.UnaryMinusExpression) => Algebra.Negate(Read(u.Operand)),
            PrefixUnaryExpressionSyntax u when u.IsKind(SyntaxKind.UnaryPlusExpression) => Read(u.Operand),
            BinaryExpressionSyntax b when Operator(b) is { } operation => Nodes.Combine(operation, Read(b.Left), Read(b.Right)),
            ConditionalExpressionSyntax c => Algebra.Select(ReadCondition(c.Condition), Read(c.WhenTrue), Read(c.WhenFalse)),
            InvocationExpressionSyntax call => ReadCall(call),
            _ => throw Unsupported(syntax),
        };
    }

    public Condition ReadCondition(ExpressionSyntax syntax)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Reported(() => ReadConditionNode(syntax), new Comparison(ComparisonOperator.Equal, unknown, unknown));
    }

    private Condition ReadConditionNode(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax p => ReadCondition(p.Expression),
        PrefixUnaryExpressionSyntax u when u.IsKind(SyntaxKind.LogicalNotExpression) => new Not(ReadCondition(u.Operand)),
        BinaryExpressionSyntax b when b.IsKind(SyntaxKind.LogicalAndExpression) => new Both(ReadCondition(b.Left), ReadCondition(b.Right)),
        BinaryExpressionSyntax b when b.IsKind(SyntaxKind.LogicalOrExpression) => new Either(ReadCondition(b.Left), ReadCondition(b.Right)),
        BinaryExpressionSyntax b when Comparison(b) is { } comparison => new Comparison(comparison, Read(b.Left), Read(b.Right)),
        _ => throw Unsupported(syntax),
    };

    /// <summary>The end of the reading at a node; silent where the compiler itself misses something there.</summary>
    private FormulaException Unsupported(SyntaxNode syntax)
    {
        bool isWrongAnyway = syntax.IsMissing || syntax.ContainsDiagnostics
            || (syntax is ExpressionSyntax expression && semantics.GetTypeInfo(expression).Type is { TypeKind: TypeKind.Error });
        if (isWrongAnyway)
            return FormulaException.ReportedElsewhere();
        // A statement such as a loop is named by its keyword, not by its many lines.
        SyntaxToken first = syntax.GetFirstToken();
        return syntax is StatementSyntax && first.IsKeyword()
            ? new(DiagnosticInfo.Of(Descriptors.UnsupportedSyntax, first.GetLocation(), first.Text))
            : new(DiagnosticInfo.Of(Descriptors.UnsupportedSyntax, syntax.GetLocation(), FirstLine(syntax)));
    }

    private Expression ReadName(IdentifierNameSyntax name) => semantics.GetSymbolInfo(name).Symbol switch
    {
        null => throw FormulaException.ReportedElsewhere(),
        var symbol when values.TryGetValue(symbol, out Expression? value) => value,
        _ => throw Unsupported(name),
    };

    private Expression ReadCall(InvocationExpressionSyntax call)
    {
        bool isByPosition = call.ArgumentList.Arguments.All(a => a.NameColon is null && a.RefKindKeyword.IsKind(SyntaxKind.None));
        ISymbol? called = semantics.GetSymbolInfo(call).Symbol;
        if (called is null)
            throw FormulaException.ReportedElsewhere();
        if (called is not IMethodSymbol { IsStatic: true } method || !isByPosition)
            throw Unsupported(call);
        Expression[] arguments = [.. call.ArgumentList.Arguments.Select(a => Read(a.Expression))];
        return KnownFunctions.Call(method, arguments)
            ?? otherActivation(call, method, arguments)
            ?? throw new FormulaException(DiagnosticInfo.Of(
                Descriptors.UnsupportedCall, call.Expression.GetLocation(), FirstLine(call.Expression), KnownFunctions.Names));
    }

    private static bool IsNumber(Optional<object?> constant, out double number)
    {
        number = 0;
        if (!constant.HasValue || constant.Value is not (double or float or int or long or uint or ulong or short or ushort or byte or sbyte))
            return false;
        number = Convert.ToDouble(constant.Value, System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    private static BinaryOperator? Operator(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.AddExpression => BinaryOperator.Add,
        SyntaxKind.SubtractExpression => BinaryOperator.Subtract,
        SyntaxKind.MultiplyExpression => BinaryOperator.Multiply,
        SyntaxKind.DivideExpression => BinaryOperator.Divide,
        _ => null,
    };

    private static ComparisonOperator? Comparison(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.LessThanExpression => ComparisonOperator.Less,
        SyntaxKind.LessThanOrEqualExpression => ComparisonOperator.LessOrEqual,
        SyntaxKind.GreaterThanExpression => ComparisonOperator.Greater,
        SyntaxKind.GreaterThanOrEqualExpression => ComparisonOperator.GreaterOrEqual,
        SyntaxKind.EqualsExpression => ComparisonOperator.Equal,
        SyntaxKind.NotEqualsExpression => ComparisonOperator.NotEqual,
        _ => null,
    };

    private static string FirstLine(SyntaxNode syntax) => syntax.ToString().Split('\n')[0].Trim();
}
