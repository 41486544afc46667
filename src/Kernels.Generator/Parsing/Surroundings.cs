using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
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
    private const string Numerics = "Kernels.Numerics";
    private const string Runtime = "Kernels.Runtime";

    /// <summary>A type by which the library itself is known. In other projects its namespaces hold nothing that it does not know.</summary>
    private const string OfLibrary = "Kernels.ActivationAttribute";

    /// <summary>The namespaces that emitted code names.</summary>
    private static readonly ImmutableArray<string> names = ImmutableArray.Create(
        "System", "System.CodeDom", "System.CodeDom.Compiler",
        "System.Runtime", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Runtime.Intrinsics",
        "Kernels", Generated, Numerics, Runtime);

    // Found once for all types of a compilation.
    private static readonly ConditionalWeakTable<Compilation, string[]> hidings = new();

    /// <summary>Why a type cannot be completed here; null where it can.</summary>
    public static DiagnosticInfo? Obstacle(AttributedType type)
    {
        Location place = type.Syntax.Identifier.GetLocation();
        if (type.Syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Least and var version })
            return DiagnosticInfo.Of(Descriptors.LanguageIsTooOld, place, type.Symbol.Name, version.ToDisplayString());
        return hidings.GetValue(type.Semantics.Compilation, Hiding).FirstOrDefault() is { } hiding
            ? DiagnosticInfo.Of(Descriptors.NamespaceIsHidden, place, type.Symbol.Name, hiding)
            : null;
    }

    /// <summary>Types that have such a name, and those in one that emitted code lies in or takes names from.</summary>
    private static string[] Hiding(Compilation compilation)
    {
        bool isLibrary = compilation.Assembly.GetTypeByMetadataName(OfLibrary) is not null;
        return
        [
            .. names.Where(name => compilation.Assembly.GetTypeByMetadataName(name) is not null),
            .. new[] { Generated, Numerics, Runtime }.Take(isLibrary ? 1 : 3).SelectMany(space => TypesIn(compilation, space)),
        ];
    }

    private static IEnumerable<string> TypesIn(Compilation compilation, string fullName)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        foreach (string name in fullName.Split('.'))
            space = space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == name);
        return space?.GetTypeMembers().Where(type => !type.IsFileLocal).Select(type => $"{fullName}.{type.Name}") ?? [];
    }
}
