using System;
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
/// <param name="problems">Takes the problems of the formula.</param>
/// <param name="otherActivation">
/// Gives the formula of another activation's <c>Value</c> that is called at a node, from its arguments, null for one left out; null if the call is none.
/// </param>
internal sealed partial class FormulaParser(
    SemanticModel semantics,
    FormulaProblems problems,
    Func<InvocationExpressionSyntax, IMethodSymbol, Expression?[], Expression?> otherActivation)
{
    /// <summary>The most operations of a formula. The derivatives of a larger one would make files too long to read.</summary>
    public const int LargestFormula = 500;

    /// <summary>That limit, for a message.</summary>
    private static readonly string largestFormula = $"{LargestFormula} operations, what is used several times counted once";

    /// <summary>Stands in for what cannot be understood while the rest is read.</summary>
    public static readonly Expression Unknown = new Variable(ActivationSpec.PreActivation);

    private static readonly Condition unknownCondition = new Comparison(ComparisonOperator.Equal, Unknown, Unknown);

    public const string Grammar = "a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'";
    private const string Names = "a formula reads its parameters, its locals and 'const' fields";
    private const string Exponents = "the exponent of Pow must be a finite constant";
    private const string Numbers = "beside doubles a formula has numbers that are constants, or chosen by ?: from constants that a double holds";
    private const string Choices = "a formula chooses by ?: or 'if'";

    public Expression Read(ExpressionSyntax syntax, Scope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Limited(Reported(() => Converted(ReadNode(syntax, scope), syntax), Unknown), syntax);
    }

    /// <summary>The meaning of the file's names.</summary>
    public SemanticModel Semantics => semantics;

    /// <summary>Reads a part. If the parser cannot understand it, notes the problem and returns a substitute.</summary>
    public T Reported<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        // A part that is too large ends the reading, as the whole is too large then.
        catch (FormulaException problem) when (!problem.Diagnostics.Any(d => d.Descriptor == Descriptors.FormulaTooLarge))
        {
            problems.Add(problem);
            return otherwise;
        }
    }

    /// <summary>The expression or condition, unless it is too large for a formula.</summary>
    public static T Limited<T>(T node, SyntaxNode syntax)
        where T : Node => Nodes.HasAtMost(LargestFormula, node)
        ? node
        : throw new FormulaException(DiagnosticInfo.Of(Descriptors.FormulaTooLarge, syntax.GetLocation(), largestFormula));

    /// <summary>The end of the reading at a node; silent where the compiler itself misses something there, and will when all is generated.</summary>
    public FormulaException Unsupported(SyntaxNode syntax, string? reason = null)
    {
        bool hasError = syntax.IsMissing || CompilerErrors.AreInSyntax(syntax)
            || (syntax is ExpressionSyntax expression && HasNoMeaning(expression) && !CompilerErrors.MayBeMended(semantics, expression));
        if (hasError)
            return FormulaException.LeftToTheCompiler();
        if (syntax is InvocationExpressionSyntax call)
            return UnsupportedCall(call);
        // A statement such as a loop is named by its keyword, not by its many lines.
        SyntaxToken first = syntax.GetFirstToken();
        (Location place, string text) = syntax is StatementSyntax && first.IsKeyword()
            ? (first.GetLocation(), first.Text)
            : (syntax.GetLocation(), FirstLine(syntax));
        return new(DiagnosticInfo.Of(Descriptors.UnsupportedSyntax, place, text, reason ?? ReasonAgainst(syntax)));
    }

    /// <summary>The operator of <c>a + b</c> or <c>a += b</c>; null for an operator that formulas do not have.</summary>
    public static BinaryOperator? OperatorOf(ExpressionSyntax syntax) => syntax.Kind() switch
    {
        SyntaxKind.AddExpression or SyntaxKind.AddAssignmentExpression => BinaryOperator.Add,
        SyntaxKind.SubtractExpression or SyntaxKind.SubtractAssignmentExpression => BinaryOperator.Subtract,
        SyntaxKind.MultiplyExpression or SyntaxKind.MultiplyAssignmentExpression => BinaryOperator.Multiply,
        SyntaxKind.DivideExpression or SyntaxKind.DivideAssignmentExpression => BinaryOperator.Divide,
        _ => null,
    };

    private Expression ReadNode(ExpressionSyntax syntax, Scope scope)
    {
        if (semantics.GetConstantValue(syntax) is { HasValue: true, Value: var constant })
            return ReadConstant(constant, syntax);
        // Before its type is looked at: what is wrong with that was said where the name was declared.
        if (syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            return ReadName(syntax, scope) as Expression ?? throw Unsupported(syntax, Names);
        // A type that does not bind is read on: the node that cannot be understood lies further in.
        bool isChoice = syntax is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax;
        if (semantics.GetTypeInfo(syntax).Type is { SpecialType: not SpecialType.System_Double, TypeKind: not TypeKind.Error } type
            && !(isChoice && NumericTypes.IsOfChoices(type)))
            throw Unsupported(syntax, isChoice ? Numbers : null);
        return syntax switch
        {
            ParenthesizedExpressionSyntax p => Read(p.Expression, scope),
            CheckedExpressionSyntax c => Read(c.Expression, scope),
            CastExpressionSyntax c => Read(c.Expression, scope),
            PrefixUnaryExpressionSyntax u when u.IsKind(SyntaxKind.UnaryMinusExpression) => Algebra.Negate(Read(u.Operand, scope)),
            PrefixUnaryExpressionSyntax u when u.IsKind(SyntaxKind.UnaryPlusExpression) => Read(u.Operand, scope),
            BinaryExpressionSyntax b when OperatorOf(b) is { } operation => Nodes.Combine(operation, Read(b.Left, scope), Read(b.Right, scope)),
            ConditionalExpressionSyntax c => Algebra.Select(ReadCondition(c.Condition, scope), Read(c.WhenTrue, scope), Read(c.WhenFalse, scope)),
            InvocationExpressionSyntax call => ReadCall(call, scope),
            _ => throw Unsupported(syntax),
        };
    }

    private Node? ReadName(ExpressionSyntax syntax, Scope scope) =>
        scope[semantics.GetSymbolInfo(syntax).Symbol ?? throw Unsupported(syntax, Names)];

    private bool HasNoMeaning(ExpressionSyntax syntax) =>
        semantics.GetTypeInfo(syntax).Type is { TypeKind: TypeKind.Error }
        || (syntax is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax && CompilerErrors.AreInName(semantics.GetSymbolInfo(syntax)));

    private Expression ReadCall(InvocationExpressionSyntax call, Scope scope)
    {
        if (semantics.GetSymbolInfo(call).Symbol is not IMethodSymbol { IsStatic: true } method)
            throw Unsupported(call);
        ArgumentSyntax?[] syntax = ArgumentsByParameter(call, method);
        Expression?[] arguments = [.. syntax.Select(argument => argument is null ? null : Read(argument.Expression, scope))];
        if (KnownFunctions.IsPower(method) && arguments is [_, not Constant { Value: > double.NegativeInfinity and < double.PositiveInfinity }])
            throw ReferenceEquals(arguments[1], Unknown) ? FormulaException.LeftToTheCompiler() : Unsupported(syntax[1]!.Expression, Exponents);
        Expression? known = arguments.All(argument => argument is not null) ? KnownFunctions.Call(method, arguments!) : null;
        return known
            ?? otherActivation(call, method, arguments)
            ?? throw UnsupportedCall(call);
    }

    private static FormulaException UnsupportedCall(InvocationExpressionSyntax call) => new(DiagnosticInfo.Of(
        Descriptors.UnsupportedCall, call.Expression.GetLocation(), FirstLine(call.Expression), KnownFunctions.Names));

    /// <summary>The argument of each parameter, given by place or by name; null for one left out.</summary>
    private ArgumentSyntax?[] ArgumentsByParameter(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var arguments = new ArgumentSyntax?[method.Parameters.Length];
        foreach ((ArgumentSyntax argument, int place) in call.ArgumentList.Arguments.Select((argument, place) => (argument, place)))
        {
            int index = argument.NameColon is { Name.Identifier.ValueText: var name }
                ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? arguments.Length
                : place;
            if (index >= arguments.Length || !argument.RefKindKeyword.IsKind(SyntaxKind.None))
                throw Unsupported(call);
            arguments[index] = argument;
        }
        return arguments;
    }

    /// <summary>A constant as what C# converts it to where it stands.</summary>
    private Constant ReadConstant(object? constant, ExpressionSyntax syntax)
    {
        TypeInfo info = semantics.GetTypeInfo(syntax);
        ITypeSymbol? to = info.ConvertedType is { TypeKind: not TypeKind.Error } converted ? converted : info.Type;
        return to is { } type && NumericTypes.Convert(constant, type) is { } number
            ? new Constant(number)
            : throw Unsupported(syntax, Numbers);
    }

    /// <summary>Converts a value as C# converts it at its place, and refuses a conversion to anything but a number.</summary>
    private Expression Converted(Expression expression, ExpressionSyntax syntax)
    {
        if (semantics.GetTypeInfo(syntax) is not { ConvertedType: { TypeKind: not TypeKind.Error } type } info
            || SymbolEqualityComparer.Default.Equals(info.Type, type))
            return expression;
        if (ReferenceEquals(expression, Unknown))
            return expression;
        if (!NumericTypes.IsOfChoices(type) || (info.Type?.SpecialType == SpecialType.System_Double && type.SpecialType != SpecialType.System_Double))
            throw Unsupported(syntax, Numbers);
        return ChosenConstants(expression, constant => NumericTypes.Convert(constant, type));
    }

    /// <summary>A choice between constants with each of them converted; any other expression as it is.</summary>
    private static Expression ChosenConstants(Expression expression, Func<double, double> convert) => expression switch
    {
        Constant c => new Constant(convert(c.Value)),
        Conditional c => Algebra.Select(c.Condition, ChosenConstants(c.WhenTrue, convert), ChosenConstants(c.WhenFalse, convert)),
        _ => expression,
    };

    private static string ReasonAgainst(SyntaxNode syntax) => syntax is SwitchExpressionSyntax or SwitchStatementSyntax ? Choices : Grammar;

    private static string FirstLine(SyntaxNode syntax) => syntax.ToString().Split('\n')[0].Trim();
}
