using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Parsing;

/// <summary>Checks what emitted code needs of a project, for every type that it completes.</summary>
internal static class Surroundings
{
    /// <summary>The first version with file-local types.</summary>
    private const LanguageVersion Least = LanguageVersion.CSharp11;

    private const string Generated = "Kernels.Generated";

    private static readonly ImmutableArray<string> namespaces = ImmutableArray.Create(
        "System", "System.CodeDom", "System.CodeDom.Compiler",
        "System.Runtime", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Runtime.Intrinsics",
        "Kernels", Generated, "Kernels.Numerics", "Kernels.Runtime");

    /// <summary>Why a type cannot be completed here; null where it can.</summary>
    public static DiagnosticInfo? Obstacle(AttributedType type)
    {
        Location place = type.Syntax.Identifier.GetLocation();
        if (type.Syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Least and var version })
            return DiagnosticInfo.Of(Descriptors.LanguageIsTooOld, place, type.Symbol.Name, version.ToDisplayString());
        return Hiding(type.Semantics.Compilation).FirstOrDefault() is { } hiding
            ? DiagnosticInfo.Of(Descriptors.NamespaceIsHidden, place, type.Symbol.Name, hiding)
            : null;
    }

    /// <summary>Types that have the name of a namespace, and those in the one that holds emitted code.</summary>
    private static IEnumerable<string> Hiding(Compilation compilation) => namespaces
        .Where(name => compilation.Assembly.GetTypeByMetadataName(name) is not null)
        .Concat(InGenerated(compilation).Select(type => $"{Generated}.{type.Name}"));

    private static IEnumerable<INamedTypeSymbol> InGenerated(Compilation compilation)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        foreach (string name in Generated.Split('.'))
            space = space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == name);
        return space?.GetTypeMembers().Where(type => !type.IsFileLocal) ?? [];
    }
}
