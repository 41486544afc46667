using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads a class with <c>[Mlp&lt;TActivation&gt;(...)]</c>.</summary>
internal static class MlpParser
{
    private const int MostLayers = 8;
    private const int LargestWidth = 64;

    public static ParseResult<MlpSpec> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        List<DiagnosticInfo> diagnostics = [];
        MlpSpec? spec = null;
        if (context is { TargetNode: TypeDeclarationSyntax syntax, TargetSymbol: INamedTypeSymbol type } && TypeParser.IsNamed(type) && TypeParser.IsFirstOfItsKind(context))
        {
            AttributeData attribute = context.Attributes[0];
            CheckType(syntax, type, diagnostics);
            int[]? widths = ParseWidths(syntax, attribute, diagnostics, cancellation);
            ActivationSpec? activation = ParseActivation(context, attribute, diagnostics, cancellation);
            if (diagnostics.Count == 0 && activation is not null && widths is not null)
                spec = new MlpSpec(TypeParser.Parse(type, syntax), new EquatableArray<int>(widths), activation);
        }
        return ParseResult<MlpSpec>.Of(spec, diagnostics);
    }

    private static void CheckType(TypeDeclarationSyntax syntax, INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        Location place = syntax.Identifier.GetLocation();
        if (!TypeParser.IsPlain(type) || type.IsStatic || type.IsAbstract || type.IsRecord)
            diagnostics.Add(DiagnosticInfo.Of(Descriptors.NetworkMustBePlainClass, place, type.Name));
        else if (!TypeParser.IsPartial(syntax))
            diagnostics.Add(DiagnosticInfo.Of(Descriptors.NetworkMustBePartial, place, type.Name));
    }

    /// <summary>The widths; null where an argument is no constant number, which the compiler reports itself.</summary>
    private static int[]? ParseWidths(
        TypeDeclarationSyntax syntax, AttributeData attribute, List<DiagnosticInfo> diagnostics, CancellationToken cancellation)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array } array])
            return null;
        TypedConstant[] values = array.IsNull ? [] : [.. array.Values];
        if (!values.All(value => value.Value is int))
            return null;
        int[] widths = [.. values.Select(value => (int)value.Value!)];
        var written = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        Location whole = (written ?? (SyntaxNode)syntax).GetLocation();
        Location At(int index) => written is null ? whole : AttributePlaces.Width(written, widths.Length, index);

        if (widths.Length < 2 || widths.Length > MostLayers + 1)
            diagnostics.Add(DiagnosticInfo.Of(Descriptors.WrongLayerCount, whole, syntax.Identifier.Text, widths.Length));
        else if (widths[widths.Length - 1] is > 1 and <= LargestWidth)
            diagnostics.Add(DiagnosticInfo.Of(Descriptors.WrongOutputWidth, At(widths.Length - 1), widths[widths.Length - 1]));
        for (int index = 0; index < widths.Length; index++)
            if (widths[index] is < 1 or > LargestWidth)
                diagnostics.Add(DiagnosticInfo.Of(Descriptors.WrongWidth, At(index), widths[index]));
        return widths;
    }

    private static ActivationSpec? ParseActivation(
        GeneratorAttributeSyntaxContext context, AttributeData attribute, List<DiagnosticInfo> diagnostics, CancellationToken cancellation)
    {
        ITypeSymbol? type = attribute.AttributeClass?.TypeArguments.FirstOrDefault();
        if (type is null or { TypeKind: TypeKind.Error })
            return null;
        // What is wrong with a formula in this compilation is said once, at the activation itself.
        var parser = new ActivationParser(context.SemanticModel.Compilation, cancellation);
        bool isActivation = ActivationParser.IsActivation(type);
        ActivationSpec? activation = isActivation && type is INamedTypeSymbol named ? parser.Parse(named, []) : null;
        bool isReportedAtActivation = isActivation && parser.IsInSource(type);
        if (activation is null && !isReportedAtActivation)
        {
            Location place = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax written
                ? AttributePlaces.TypeArgument(written, 0)
                : Location.None;
            diagnostics.Add(DiagnosticInfo.Of(Descriptors.NotAnActivation, place, type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
        }
        return activation;
    }
}
