using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the body of <c>Value</c>: an expression, or a block of locals, <c>if</c> and <c>return</c>, as one formula.</summary>
internal sealed class BodyParser(SemanticModel semantics)
{
    public Expression Read(MethodDeclarationSyntax method, FormulaParser formulas) =>
        method.ExpressionBody is { } arrow
            ? formulas.Read(arrow.Expression)
            : Read([.. method.Body!.Statements], 0, formulas) ?? throw FormulaParser.Unsupported(method.Body);

    /// <summary>The value of the statements from one on; null where they can be left without a return.</summary>
    private Expression? Read(IReadOnlyList<StatementSyntax> statements, int index, FormulaParser formulas)
    {
        if (index == statements.Count)
            return null;
        Expression? Rest(FormulaParser scope) => Read(statements, index + 1, scope);
        return statements[index] switch
        {
            ReturnStatementSyntax { Expression: { } value } => formulas.Read(value),
            LocalDeclarationStatementSyntax locals => Rest(locals.Declaration.Variables.Aggregate(formulas, Declare)),
            BlockSyntax block => Read([.. block.Statements], 0, formulas) ?? Rest(formulas),
            IfStatementSyntax branch => ReadIf(branch, formulas, Rest),
            { } other => throw FormulaParser.Unsupported(other),
        };
    }

    private Expression? ReadIf(IfStatementSyntax branch, FormulaParser formulas, Func<FormulaParser, Expression?> rest)
    {
        Condition condition = formulas.ReadCondition(branch.Condition);
        Expression? whenTrue = Read([branch.Statement], 0, formulas) ?? rest(formulas);
        Expression? whenFalse = (branch.Else is { } other ? Read([other.Statement], 0, formulas) : null) ?? rest(formulas);
        return whenTrue is null || whenFalse is null ? null : Algebra.Select(condition, whenTrue, whenFalse);
    }

    private FormulaParser Declare(FormulaParser formulas, VariableDeclaratorSyntax local) =>
        local.Initializer is { } initializer && semantics.GetDeclaredSymbol(local) is { } symbol
            ? formulas.With(symbol, formulas.Read(initializer.Value))
            : throw FormulaParser.Unsupported(local);
}
