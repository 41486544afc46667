using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>The declaration of a type that has an attribute of the generator.</summary>
/// <param name="Syntax">The part that has the attribute; of several parts the first one.</param>
/// <param name="Symbol">The type.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Semantics">The meaning of the file.</param>
/// <remarks>
/// Roslyn's own <c>ForAttributeWithMetadataName</c> finds no second attribute in a file that is written by the name of an alias, so that its type
/// would be left without code and without a word.
/// </remarks>
internal sealed record AttributedType(TypeDeclarationSyntax Syntax, INamedTypeSymbol Symbol, AttributeData Attribute, SemanticModel Semantics)
{
    private const string Suffix = "Attribute";

    /// <summary>Whether a node may be such a declaration: it has an attribute of that name, or of one that may be an alias.</summary>
    public static bool MayBe(SyntaxNode node, string name) =>
        node is TypeDeclarationSyntax type && Attributes(type).Any(attribute => attribute.Name is IdentifierNameSyntax || IsNamed(attribute, name));

    /// <summary>The declaration; null where it is none, or another part of the type has the attribute first.</summary>
    /// <param name="context">A node that may be one.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="isOne">Whether an attribute is the one that is meant.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static AttributedType? Of(GeneratorSyntaxContext context, string name, Func<AttributeData, bool> isOne, CancellationToken cancellation)
    {
        TypeDeclarationSyntax syntax = (TypeDeclarationSyntax)context.Node;
        Func<string, bool> isAlias = UsingAliases.Around(syntax, context.SemanticModel.Compilation);
        bool hasIt = Attributes(syntax).Any(attribute =>
            IsNamed(attribute, name) || (attribute.Name is IdentifierNameSyntax simple && isAlias(simple.Identifier.ValueText)));
        if (!hasIt || context.SemanticModel.GetDeclaredSymbol(syntax, cancellation) is not INamedTypeSymbol symbol)
            return null;
        // A second one, perhaps on another part, is an error; the type is still completed once.
        return symbol.GetAttributes().FirstOrDefault(isOne) is { ApplicationSyntaxReference: { } place } attribute
            && place.SyntaxTree == syntax.SyntaxTree && syntax.AttributeLists.Span.Contains(place.Span)
            ? new AttributedType(syntax, symbol, attribute, context.SemanticModel)
            : null;
    }

    private static IEnumerable<AttributeSyntax> Attributes(TypeDeclarationSyntax type) => type.AttributeLists.SelectMany(list => list.Attributes);

    private static bool IsNamed(AttributeSyntax attribute, string name)
    {
        SimpleNameSyntax simple = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            SimpleNameSyntax other => other,
            _ => throw new InvalidOperationException($"A {attribute.Name.GetType().Name} is no name of an attribute."),
        };
        return simple.Identifier.ValueText == name || simple.Identifier.ValueText == name + Suffix;
    }
}
