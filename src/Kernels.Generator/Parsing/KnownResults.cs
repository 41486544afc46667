using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// The results of types whose file has not changed, nor that of a formula they were read from, for as long as the compilation declares the same. After every
/// keystroke all types are asked for again, and most keystrokes are in bodies that have to do with none or few of them.
/// </summary>
internal static class KnownResults<T>
    where T : class, IEquatable<T>
{
    private static readonly ConditionalWeakTable<SyntaxNode, Known> ofTypes = new();

    /// <summary>Reads a type, given the files of formulas to add to.</summary>
    public delegate ParseResult<T> Reader(GeneratorSyntaxContext context, ISet<SyntaxTree> files, CancellationToken cancellation);

    /// <summary>The result for a type, read by <paramref name="read"/> if it is not known.</summary>
    public static ParseResult<T> Read(GeneratorSyntaxContext context, Reader read, CancellationToken cancellation)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        Declarations declarations = Declarations.Of(compilation);
        if (ofTypes.TryGetValue(context.Node, out Known? known) && known.Declarations == declarations && known.Files.All(compilation.ContainsSyntaxTree))
            return known.Result;
        HashSet<SyntaxTree> files = [];
        ParseResult<T> result = read(context, files, cancellation);
        ofTypes.Remove(context.Node);
        // The place of a diagnostic may move with a body, and errors of the compiler silence the generator.
        if (result is { Model: not null, Diagnostics.Count: 0 })
            ofTypes.GetValue(context.Node, _ => new Known(declarations, files, result));
        return result;
    }

    private sealed record Known(Declarations Declarations, HashSet<SyntaxTree> Files, ParseResult<T> Result);
}
