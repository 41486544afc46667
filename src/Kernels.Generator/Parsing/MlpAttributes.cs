using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The attributes that declare a network: <c>Mlp</c> with one activation, or with one for each of 2 to 7 hidden layers.</summary>
internal static class MlpAttributes
{
    /// <summary>Their name, for every number of activations.</summary>
    public const string Name = "Mlp";

    public static bool IsOne(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "MlpAttribute", Arity: > 0, ContainingNamespace: { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true } };
}
