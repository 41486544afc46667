using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>The places of the parts of a network's attribute; that of the whole attribute for a part that has no place of its own.</summary>
internal static class AttributePlaces
{
    /// <summary>A type argument, such as the activation of a hidden layer. One that hides behind an alias has no place.</summary>
    public static Location TypeArgument(AttributeSyntax attribute, int index)
    {
        NameSyntax name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            var simple => simple,
        };
        return name is GenericNameSyntax { TypeArgumentList.Arguments: var arguments } && index < arguments.Count
            ? arguments[index].GetLocation()
            : attribute.GetLocation();
    }

    /// <summary>A width, whether the widths are written one by one or as an array.</summary>
    public static Location Width(AttributeSyntax attribute, IMethodSymbol? constructor, int count, int index)
    {
        string? name = constructor?.Parameters.Length == count ? constructor.Parameters[index].Name : null;
        bool IsIt(AttributeArgumentSyntax argument) => argument.NameColon is { } given && given.Name.Identifier.ValueText == name && count > 1;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault(IsIt) is { } named)
            return named.Expression.GetLocation();
        ExpressionSyntax[] written = [.. attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is null).Select(a => a.Expression) ?? []];
        ExpressionSyntax[] elements = written is [var array] && Elements(array) is { } inside ? inside : written;
        return elements.Length == count ? elements[index].GetLocation() : attribute.GetLocation();
    }

    private static ExpressionSyntax[]? Elements(ExpressionSyntax array) => array switch
    {
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => [.. initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression)],
        _ => null,
    };
}
