using System;
using System.Runtime.CompilerServices;
using Kernels.Generator.Expressions;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The effect of a run of statements: its value where it returns, and the meaning of names where it goes on.</summary>
/// <param name="After">The meaning of the names behind the statements; null where every path returns.</param>
/// <param name="Value">The value, given that of the statements that follow; theirs is worked out at most once, however many ways lead there.</param>
internal sealed record Flow(Scope? After, Func<Lazy<Expression>, Expression> Value)
{
    /// <summary>The end with a value.</summary>
    public static Flow Return(Expression value) => new(null, _ => value);

    /// <summary>Statements that only change what names stand for.</summary>
    public static Flow GoOn(Scope after) => new(after, next => next.Value);

    /// <summary>One run of statements after another.</summary>
    public Flow Then(Flow second) => new(second.After, next =>
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Value(new Lazy<Expression>(() => second.Value(next)));
    });

    /// <summary>One of two runs.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="whenTrue">The effect where it holds.</param>
    /// <param name="whenFalse">The effect where it does not hold.</param>
    /// <param name="place">The place of a diagnostic on a value that has become too large.</param>
    public static Flow Choose(Condition condition, Flow whenTrue, Flow whenFalse, SyntaxNode place) => new(
        (whenTrue.After, whenFalse.After) switch
        {
            ({ } first, { } second) => Scope.Merge(condition, first, second, place),
            var (first, second) => first ?? second,
        },
        next =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return FormulaParser.Limited(Algebra.Select(condition, whenTrue.Value(next), whenFalse.Value(next)), place);
        });
}
