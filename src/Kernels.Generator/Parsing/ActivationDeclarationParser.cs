using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads a struct with <c>[Activation]</c>.</summary>
internal static class ActivationDeclarationParser
{
    /// <summary>Reads a struct.</summary>
    /// <param name="context">The declaration.</param>
    /// <param name="files">Takes the files of all formulas that are read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ParseResult<ActivationDeclaration> Parse(GeneratorSyntaxContext context, ISet<SyntaxTree> files, CancellationToken cancellation)
    {
        List<DiagnosticInfo> diagnostics = [];
        ActivationDeclaration? declaration = null;
        if (AttributedType.Of(context, ActivationParser.AttributeName, ActivationParser.IsActivationAttribute, cancellation) is
            { Syntax: var syntax, Symbol: { TypeKind: TypeKind.Struct } type } activation && TypeParser.IsNamed(type))
        {
            if (Surroundings.Obstacle(activation) is { } obstacle)
                diagnostics.Add(obstacle);
            else if (!TypeParser.IsPlain(type) || !TypeParser.IsPartial(syntax))
                diagnostics.Add(DiagnosticInfo.Of(Descriptors.ActivationMustBePlainPartialStruct, syntax.Identifier.GetLocation(), type.Name));
            else
                declaration = Parse(type, syntax, new ActivationParser(context.SemanticModel.Compilation, files, cancellation), diagnostics);
        }
        return ParseResult<ActivationDeclaration>.Of(declaration, diagnostics);
    }

    private static ActivationDeclaration? Parse(
        INamedTypeSymbol type, TypeDeclarationSyntax syntax, ActivationParser parser, List<DiagnosticInfo> diagnostics) =>
        parser.Parse(type, diagnostics) is { } activation
            ? new ActivationDeclaration(
                TypeParser.Parse(type, syntax),
                activation,
                parser.NameOfPreActivation(type),
                new EquatableArray<string>(activation.Parameters.Select(p => p.Name).Prepend(parser.NameOfPreActivation(type)).Select(InCode)),
                HasDerivative: IsTaken(type, EmittedMembers.Derivative),
                HasValueAndDerivative: IsTaken(type, EmittedMembers.ValueAndDerivative),
                HasInfo: IsTaken(type, EmittedMembers.Info))
            : null;

    /// <summary>The author's name as an identifier; also what is a keyword only at some places gets its @.</summary>
    private static string InCode(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether a name already means something in a type: a member of its author's, or the type itself.</summary>
    private static bool IsTaken(INamedTypeSymbol type, string name) => type.Name == name || !type.GetMembers(name).IsEmpty;
}
