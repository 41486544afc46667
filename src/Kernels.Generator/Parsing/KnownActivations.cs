using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// The activations of one compilation, each read once. After every keystroke all networks are read again, and asking the compiler
/// for the meaning of a formula is most of that; without this an activation would be read once more for each of its networks.
/// </summary>
internal sealed class KnownActivations
{
    // Held by the compilation: it goes when that goes, and a result never outlives the symbols that it was read from.
    private static readonly ConditionalWeakTable<Compilation, KnownActivations> ofCompilations = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, ReadActivation> results = new(SymbolEqualityComparer.Default);

    public static KnownActivations Of(Compilation compilation) => ofCompilations.GetOrCreateValue(compilation);

    /// <summary>The result for an activation, read by <paramref name="read"/> if it is not known.</summary>
    public ReadActivation Read(INamedTypeSymbol activation, Func<ReadActivation> read) =>
        results.TryGetValue(activation, out ReadActivation? known) ? known : results.GetOrAdd(activation, read());
}

/// <summary>An activation that was read.</summary>
/// <param name="Result">The activation.</param>
/// <param name="Files">The files of its formula and of all that this calls.</param>
internal sealed record ReadActivation(ParseResult<ActivationSpec> Result, IReadOnlyCollection<SyntaxTree> Files);
