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
    // A body that can be left without a return is the compiler's to report.
    public Expression Read(MethodDeclarationSyntax method, FormulaParser formulas) => method.ExpressionBody is { } arrow
        ? formulas.Read(arrow.Expression)
        : Read(method.Body!.Statements, 0, formulas, new Lazy<Expression>(() => throw FormulaException.ReportedElsewhere()));

    /// <summary>The value of the statements from one on.</summary>
    /// <param name="statements">The statements of a block.</param>
    /// <param name="index">The first to read.</param>
    /// <param name="formulas">What the names in scope stand for.</param>
    /// <param name="after">The value where the block is left without a return; read at most once, however many ways lead there.</param>
    private Expression Read(IReadOnlyList<StatementSyntax> statements, int index, FormulaParser formulas, Lazy<Expression> after)
    {
        if (index == statements.Count)
            return after.Value;
        var next = new Lazy<Expression>(() => Read(statements, index + 1, formulas, after));
        return statements[index] switch
        {
            ReturnStatementSyntax { Expression: { } value } => formulas.Read(value),
            LocalDeclarationStatementSyntax locals =>
                Read(statements, index + 1, locals.Declaration.Variables.Aggregate(formulas, Declare), after),
            BlockSyntax block => Read(block.Statements, 0, formulas, next),
            IfStatementSyntax branch => FormulaParser.Limited(ReadIf(branch, formulas, next), branch.Condition),
            { } other => Skip(other, formulas, next),
        };
    }

    private Expression ReadIf(IfStatementSyntax branch, FormulaParser formulas, Lazy<Expression> next) => Algebra.Select(
        formulas.ReadCondition(branch.Condition),
        Read([branch.Statement], 0, formulas, next),
        branch.Else is { } other ? Read([other.Statement], 0, formulas, next) : next.Value);

    private static Expression Skip(StatementSyntax statement, FormulaParser formulas, Lazy<Expression> next)
    {
        formulas.Reject(statement);
        return next.Value;
    }

    private FormulaParser Declare(FormulaParser formulas, VariableDeclaratorSyntax local)
    {
        Expression value = local.Initializer is { } initializer ? formulas.Read(initializer.Value) : formulas.Reject(local);
        return semantics.GetDeclaredSymbol(local) is { } symbol ? formulas.With(symbol, value) : formulas;
    }
}
