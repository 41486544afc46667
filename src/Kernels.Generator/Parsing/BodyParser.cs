using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Generator.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the body of <c>Value</c>: an expression, or a block of locals, assignments, <c>if</c> and <c>return</c>, as one formula.</summary>
internal sealed class BodyParser(FormulaParser formulas)
{
    private const string LocalTypes = "a formula's locals are doubles and bools";

    // Its end is reached only where the compiler, which sees constants as this reader does, misses a return.
    public Expression Read(MethodDeclarationSyntax method, Scope scope) => method.ExpressionBody is { } arrow
        ? formulas.Read(arrow.Expression, scope)
        : Read(method.Body!.Statements, scope).Value(new Lazy<Expression>(() => throw FormulaException.LeftToTheCompiler()));

    private Flow Read(IEnumerable<StatementSyntax> statements, Scope scope)
    {
        Flow? flow = null;
        foreach (StatementSyntax statement in statements)
        {
            if (flow is { After: null })
                break;
            Scope before = flow?.After ?? scope;
            Flow next = formulas.Reported(() => Read(statement, before), Flow.GoOn(before));
            flow = flow?.Then(next) ?? next;
        }
        return flow ?? Flow.GoOn(scope);
    }

    private Flow Read(StatementSyntax statement, Scope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return statement switch
        {
            ReturnStatementSyntax { Expression: { } value } => Flow.Return(formulas.Read(value, scope)),
            LocalDeclarationStatementSyntax locals => Flow.GoOn(locals.Declaration.Variables.Aggregate(scope, Declare)),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => Flow.GoOn(Assign(assignment, scope)),
            BlockSyntax block => Read(block.Statements, scope),
            CheckedStatementSyntax block => Read(block.Block.Statements, scope),
            EmptyStatementSyntax => Flow.GoOn(scope),
            IfStatementSyntax branch => ReadIf(branch, scope),
            { } other => throw formulas.Unsupported(other),
        };
    }

    private Flow ReadIf(IfStatementSyntax branch, Scope scope)
    {
        // By the rules of C# a constant condition leaves one of two branches, and only the end of that one reaches the next statement.
        if (formulas.Semantics.GetConstantValue(branch.Condition) is { HasValue: true, Value: bool isTaken })
            return (isTaken ? branch.Statement : branch.Else?.Statement) is { } taken ? Read(taken, scope) : Flow.GoOn(scope);
        Condition condition = formulas.ReadCondition(branch.Condition, scope);
        Flow whenTrue = Read(branch.Statement, scope);
        Flow whenFalse = branch.Else is { } other ? Read(other.Statement, scope) : Flow.GoOn(scope);
        return Flow.Choose(condition, whenTrue, whenFalse, branch.Condition);
    }

    private Scope Declare(Scope scope, VariableDeclaratorSyntax local)
    {
        if (formulas.Semantics.GetDeclaredSymbol(local) is not ILocalSymbol { IsRef: false } symbol)
            throw formulas.Unsupported(local);
        // The compiler works out a constant at each use.
        if (local.Initializer is not { } initializer || symbol.HasConstantValue)
            return scope;
        return scope.With(symbol, formulas.Reported(
            () => ReadAs(symbol, initializer.Value, scope) ?? throw formulas.Unsupported(local, LocalTypes), FormulaParser.Unknown));
    }

    private Scope Assign(AssignmentExpressionSyntax assignment, Scope scope)
    {
        ISymbol? symbol = formulas.Semantics.GetSymbolInfo(assignment.Left).Symbol;
        if (symbol is not (ILocalSymbol { IsRef: false } or IParameterSymbol { RefKind: RefKind.None }))
            throw formulas.Unsupported(assignment);
        Node? value = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? ReadAs(symbol, assignment.Right, scope)
            : FormulaParser.OperatorOf(assignment) is { } operation && TypeOf(symbol) == SpecialType.System_Double
                ? FormulaParser.Limited(
                    Nodes.Combine(operation, formulas.Read((ExpressionSyntax)assignment.Left, scope), formulas.Read(assignment.Right, scope)), assignment)
                : null;
        return scope.With(symbol, value ?? throw formulas.Unsupported(assignment));
    }

    /// <summary>The value that is assigned to a local; null where formulas do not have its type. Whole numbers are allowed only as constants.</summary>
    private Node? ReadAs(ISymbol local, ExpressionSyntax value, Scope scope) => TypeOf(local) switch
    {
        SpecialType.System_Double => formulas.Read(value, scope),
        SpecialType.System_Boolean => formulas.ReadCondition(value, scope),
        _ => local is ILocalSymbol { IsConst: true } ? formulas.Read(value, scope) : null,
    };

    private static SpecialType TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type.SpecialType,
        IParameterSymbol parameter => parameter.Type.SpecialType,
        _ => SpecialType.None,
    };
}
