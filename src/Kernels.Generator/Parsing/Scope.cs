using System.Collections.Generic;
using System.Collections.Immutable;
using Kernels.Generator.Expressions;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The meaning of the names that a statement sees: an expression for a double, a condition for a bool.</summary>
internal sealed class Scope(ImmutableDictionary<ISymbol, Node> values)
{
    public static readonly Scope Empty = new(ImmutableDictionary.Create<ISymbol, Node>(SymbolEqualityComparer.Default));

    public Node? this[ISymbol? name] => name is not null && values.TryGetValue(name, out Node? value) ? value : null;

    /// <summary>The same scope after a declaration or an assignment.</summary>
    public Scope With(ISymbol name, Node value) => new(values.SetItem(name, value));

    /// <summary>The scope after a branch. A name that only one side has was declared there and ends with it.</summary>
    public static Scope Merge(Condition condition, Scope whenTrue, Scope whenFalse, SyntaxNode place)
    {
        Scope merged = whenTrue;
        foreach (ISymbol name in whenTrue.Names)
            if (whenFalse[name] is { } other && !ReferenceEquals(other, whenTrue[name]))
                merged = merged.With(name, FormulaParser.Limited(Select(condition, whenTrue[name]!, other), place));
        return merged;
    }

    private IEnumerable<ISymbol> Names => values.Keys;

    private static Node Select(Condition condition, Node whenTrue, Node whenFalse) => (whenTrue, whenFalse) switch
    {
        (Expression a, Expression b) => Algebra.Select(condition, a, b),
        (Condition a, Condition b) => Logic.Select(condition, a, b),
        _ => whenTrue,
    };
}
