using System.Collections.Generic;
using System.Threading;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads a struct with <c>[Activation]</c>.</summary>
internal static class ActivationDeclarationParser
{
    public static ParseResult<ActivationDeclaration> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        List<DiagnosticInfo> diagnostics = [];
        ActivationDeclaration? declaration = null;
        if (context is { TargetNode: TypeDeclarationSyntax syntax, TargetSymbol: INamedTypeSymbol { TypeKind: TypeKind.Struct } type }
            && TypeParser.IsNamed(type) && TypeParser.IsFirstOfItsKind(context))
        {
            if (!TypeParser.IsPlain(type) || !TypeParser.IsPartial(syntax))
                diagnostics.Add(DiagnosticInfo.Of(Descriptors.ActivationMustBePlainPartialStruct, syntax.Identifier.GetLocation(), type.Name));
            else if (new ActivationParser(context.SemanticModel.Compilation, cancellation).Parse(type, diagnostics) is { } activation)
                declaration = new ActivationDeclaration(TypeParser.Parse(type, syntax), activation);
        }
        return ParseResult<ActivationDeclaration>.Of(declaration, diagnostics);
    }
}
