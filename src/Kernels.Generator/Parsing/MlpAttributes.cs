using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The attributes that declare a network: <c>Mlp</c> with one activation, or with one for each of 2 to 7 hidden layers.</summary>
internal static class MlpAttributes
{
    /// <summary>The most activations, one for each hidden layer of the deepest network.</summary>
    public const int MostActivations = Limits.MostLayers - 1;

    /// <summary>Their full names in metadata.</summary>
    public static IEnumerable<string> MetadataNames => Enumerable.Range(1, MostActivations).Select(count => $"Kernels.MlpAttribute`{count}");

    public static bool IsOne(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "MlpAttribute", ContainingNamespace: { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true } };
}
