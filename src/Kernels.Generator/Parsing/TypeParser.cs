using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads off a declaration what emitting another part of its type needs.</summary>
internal static class TypeParser
{
    // The names in a namespace that others differ from only in upper and lower case, found once for all types in it.
    private static readonly ConditionalWeakTable<INamespaceSymbol, ImmutableHashSet<string>> twins = new();

    public static TypeSpec Parse(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(fullyEscaped);
        string keyword = declaration is RecordDeclarationSyntax record
            ? $"record {record.ClassOrStructKeyword.ValueText}".TrimEnd()
            : declaration.Keyword.ValueText;
        // Every name may have an @, so the names that the author escaped keep it.
        string name = declaration.Identifier.Text == type.Name ? type.Name : "@" + type.Name;
        return new TypeSpec(space, name, keyword, HasTwin(type));
    }

    /// <summary>Whether the full name is, but for upper and lower case, the beginning of another.</summary>
    private static bool HasTwin(INamedTypeSymbol type)
    {
        bool hasTwin = false;
        for (INamespaceOrTypeSymbol part = type; part.ContainingNamespace is { } space; part = space)
            hasTwin |= twins.GetValue(space, Twins).Contains(part.Name);
        return hasTwin;
    }

    private static ImmutableHashSet<string> Twins(INamespaceSymbol space) => space.GetMembers()
        .Select(member => member.Name)
        .Distinct()
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(alike => alike.Count() > 1)
        .SelectMany(alike => alike)
        .ToImmutableHashSet();

    /// <summary>
    /// Whether the type and the namespaces around it have names of their own. Half-typed ones have not, and cannot be completed;
    /// two types of one name are the compiler's to report.
    /// </summary>
    public static bool IsNamed(INamedTypeSymbol type)
    {
        bool isNamed = type.Name.Length > 0 && !HasNamesake(type);
        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
            isNamed &= space.Name.Length > 0;
        return isNamed;
    }

    private static bool HasNamesake(INamedTypeSymbol type) =>
        type is { ContainingType: null, IsFileLocal: false }
        && type.ContainingNamespace.GetTypeMembers(type.Name, type.Arity)
            .Any(other => !other.IsFileLocal && !SymbolEqualityComparer.Default.Equals(other, type));

    /// <summary>Whether the type stands directly in a namespace, has no type parameters and is visible outside its file.</summary>
    public static bool IsPlain(INamedTypeSymbol type) =>
        type.ContainingType is null && !type.IsGenericType && !type.IsFileLocal;

    public static bool IsPartial(TypeDeclarationSyntax declaration) =>
        declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static readonly SymbolDisplayFormat fullyEscaped = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}
