using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>The activations that a formula calls, directly or through others, each read once.</summary>
/// <param name="root">The activation whose formula it is.</param>
/// <param name="read">Reads another one; it throws <see cref="FormulaException"/> if its formula is wrong.</param>
internal sealed class OtherActivations(INamedTypeSymbol root, Func<INamedTypeSymbol, OtherActivations, ActivationSpec?> read)
{
    private readonly Dictionary<INamedTypeSymbol, ActivationSpec?> others = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> open = new(SymbolEqualityComparer.Default) { root };

    /// <summary>The files of all formulas that were read, that of the root included.</summary>
    public HashSet<SyntaxTree> Files { get; } = [];

    /// <summary>The formula behind a call of another activation's <c>Value</c>, its parameters replaced by the arguments; null if it is none.</summary>
    public Expression? Formula(InvocationExpressionSyntax call, IMethodSymbol method, Expression?[] arguments)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (method.Name != "Value" || !ActivationParser.IsValue(method) || !ActivationParser.IsActivation(type))
            return null;
        // A circle is reported by each activation that lies on it, and not by those that lead into it.
        if (open.Contains(type))
            throw SymbolEqualityComparer.Default.Equals(type, root)
                ? new FormulaException(DiagnosticInfo.Of(Descriptors.RecursiveActivation, call.GetLocation(), type.Name))
                : FormulaException.OfAnother();
        ActivationSpec? other = Read(type);
        return other is null ? null : Nodes.Substitute(other.Value, name => Argument(other, name, arguments));
    }

    private ActivationSpec? Read(INamedTypeSymbol type)
    {
        if (others.TryGetValue(type, out ActivationSpec? known))
            return known ?? throw FormulaException.OfAnother();
        try
        {
            others[type] = null;
            open.Add(type);
            return others[type] = read(type, this);
        }
        catch (FormulaException exception)
        {
            throw FormulaException.OfAnother([.. exception.Diagnostics.Where(d => d.Descriptor == Descriptors.RecursiveActivation)]);
        }
        finally
        {
            open.Remove(type);
        }
    }

    private static Expression Argument(ActivationSpec activation, string name, Expression?[] arguments)
    {
        int index = name == ActivationSpec.PreActivation ? 0 : 1 + activation.Parameters.ToList().FindIndex(p => p.Identifier == name);
        return arguments.ElementAtOrDefault(index) ?? new Constant(activation.Parameters[index - 1].Default);
    }
}
