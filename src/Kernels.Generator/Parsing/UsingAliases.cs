using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>The names of aliases, by which an attribute may be written too. To know them is far cheaper than to bind all attributes of a project.</summary>
internal static class UsingAliases
{
    private const string Suffix = "Attribute";

    // The aliases of all files, found once for a compilation.
    private static readonly ConditionalWeakTable<Compilation, ImmutableHashSet<string>> globals = new();

    /// <summary>A function that tells whether a name is an alias at a place, with or without "Attribute".</summary>
    public static Func<string, bool> Around(SyntaxNode place, Compilation compilation)
    {
        ImmutableHashSet<string> everywhere = globals.GetValue(compilation, Global);
        HashSet<string> here = [.. place.Ancestors().SelectMany(Usings).SelectMany(Alias)];
        return name => new[] { name, name + Suffix }.Any(written => here.Contains(written) || everywhere.Contains(written));
    }

    private static ImmutableHashSet<string> Global(Compilation compilation) => compilation.SyntaxTrees
        .SelectMany(tree => Usings(tree.GetRoot()))
        .Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
        .SelectMany(Alias)
        .ToImmutableHashSet();

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax space => space.Usings,
        _ => [],
    };

    private static IEnumerable<string> Alias(UsingDirectiveSyntax directive) => directive.Alias is { } alias ? [alias.Name.Identifier.ValueText] : [];
}
