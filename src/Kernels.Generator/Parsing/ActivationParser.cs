using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads an activation's formula from its source, or, for one of another assembly, from the attribute that it was compiled with.</summary>
/// <param name="compilation">The compilation that the activation is used in.</param>
/// <param name="files">Takes the files of all formulas that are read.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class ActivationParser(Compilation compilation, ISet<SyntaxTree> files, CancellationToken cancellation)
{
    /// <summary>Far more names, numbers, operators and parentheses than a person writes, and low enough for an editor.</summary>
    private const int MostSyntaxNodes = 20_000;

    /// <summary>The most parts within parts.</summary>
    private const int DeepestSyntax = 1_500;

    /// <summary>The attribute's name as its users write it.</summary>
    public const string AttributeName = "Activation";

    public static bool IsActivation(ITypeSymbol type) => Attribute(type) is not null;

    public static bool IsActivationAttribute(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == "Kernels.ActivationAttribute";

    /// <summary>Whether a method looks like an activation's <c>Value</c>.</summary>
    public static bool IsValue(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public, ReturnType.SpecialType: SpecialType.System_Double }
        && method.Parameters is [{ Type.SpecialType: SpecialType.System_Double, RefKind: RefKind.None }, ..];

    /// <summary>The activation, or the diagnostics that say why it is none.</summary>
    public ActivationSpec? Parse(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        ReadActivation read = KnownActivations.Of(compilation).Read(type, () => Parse(type));
        files.UnionWith(read.Files);
        diagnostics.AddRange(read.Result.Diagnostics);
        return read.Result.Model;
    }

    /// <summary>The name that the author of an activation in source gave the pre-activation.</summary>
    public string NameOfPreActivation(INamedTypeSymbol type) => FindValue(type).Item1.Parameters[0].Name;

    /// <summary>Whether the type is written in this compilation. One of a referenced project may have source too, but another's.</summary>
    public bool IsInSource(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private ReadActivation Parse(INamedTypeSymbol type)
    {
        var others = new OtherActivations(type, Read);
        return new ReadActivation(Parse(type, others), others.Files);
    }

    private ParseResult<ActivationSpec> Parse(INamedTypeSymbol type, OtherActivations others)
    {
        try
        {
            ActivationSpec? activation = Read(type, others);
            return ParseResult<ActivationSpec>.Of(activation is null ? null : activation with { DisplayName = DisplayName(type) ?? type.Name }, []);
        }
        catch (FormulaException exception)
        {
            bool isSaid = exception.Diagnostics.Count > 0 || exception.IsOfAnother || CompilerErrors.AreIn(compilation, Declarations(type), cancellation);
            return ParseResult<ActivationSpec>.Of(null, isSaid ? [.. exception.Diagnostics] : [NotRead(type)]);
        }
        catch (InsufficientExecutionStackException)
        {
            return ParseResult<ActivationSpec>.Of(
                null, [DiagnosticInfo.Of(Descriptors.FormulaTooLarge, Identifier(type), "so many parts within parts as fit on the stack")]);
        }
    }

    private ActivationSpec? Read(INamedTypeSymbol type, OtherActivations others) =>
        IsInSource(type) ? FromSource(type, others) : FormulaAttribute.Read(type);

    private ActivationSpec FromSource(INamedTypeSymbol type, OtherActivations others)
    {
        (IMethodSymbol method, MethodDeclarationSyntax syntax) = FindValue(type);
        others.Files.Add(syntax.SyntaxTree);
        // Half-typed: the compiler says so, and to ask it for the meaning of what is left can take exponential time.
        if (CompilerErrors.AreInSyntax(syntax))
            throw FormulaException.LeftToTheCompiler();
        RequireReadable(syntax);
        var problems = new FormulaProblems();
        if (method.Parameters.ElementAtOrDefault(Limits.MostLearnedParameters + 1) is { } beyond)
            problems.Add(Failure(Descriptors.TooManyParameters, beyond.Locations[0], type.Name, method.Parameters.Length - 1));
        LearnedParameter[] parameters = ParameterNames.Identify(method.Parameters.Skip(1).Select(p => (p.Name, Default(p, problems))));
        SemanticModel semantics = compilation.GetSemanticModel(syntax.SyntaxTree);
        ImmutableArray<IParameterSymbol> inBody = Implementation(method).Parameters;
        Scope scope = Scope.Empty.With(inBody[0], new Variable(ActivationSpec.PreActivation));
        for (int index = 0; index < parameters.Length; index++)
            scope = scope.With(inBody[index + 1], new Variable(parameters[index].Identifier));

        Expression value = ReadBody(syntax, scope, new FormulaParser(semantics, problems, others.Formula), problems);
        problems.ThrowIfAny();
        return new ActivationSpec(type.Name, value, new EquatableArray<LearnedParameter>(parameters));
    }

    /// <summary>Refuses what is very long or deep before it is read: to ask the compiler for the meaning of each of its parts would take long.</summary>
    private static void RequireReadable(MethodDeclarationSyntax syntax)
    {
        int count = 0;
        Stack<(SyntaxNode Node, int Depth)> open = new([(syntax, 1)]);
        while (open.Count > 0)
        {
            (SyntaxNode node, int depth) = open.Pop();
            if (++count > MostSyntaxNodes)
                throw Failure(Descriptors.FormulaTooLarge, syntax.Identifier.GetLocation(), $"{MostSyntaxNodes} names, numbers, operators and parentheses");
            if (depth > DeepestSyntax)
                throw Failure(Descriptors.FormulaTooLarge, syntax.Identifier.GetLocation(), $"{DeepestSyntax} parts within one another");
            foreach (SyntaxNode child in node.ChildNodes())
                open.Push((child, depth + 1));
        }
    }

    private static Expression ReadBody(MethodDeclarationSyntax syntax, Scope scope, FormulaParser formulas, FormulaProblems problems)
    {
        try
        {
            return new BodyParser(formulas).Read(syntax, scope);
        }
        catch (FormulaException problem)
        {
            problems.Add(problem);
            return new Variable(ActivationSpec.PreActivation);
        }
    }

    private (IMethodSymbol, MethodDeclarationSyntax) FindValue(INamedTypeSymbol type)
    {
        IMethodSymbol[] candidates = [.. type.GetMembers("Value").OfType<IMethodSymbol>().Where(IsValue)];
        if (candidates is [var method] && Implementation(method).DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellation) is MethodDeclarationSyntax syntax
            && (syntax.Body is not null || syntax.ExpressionBody is not null))
            return (method, syntax);
        ISymbol? nearest = candidates.Skip(1).FirstOrDefault() ?? type.GetMembers("Value").FirstOrDefault();
        throw Failure(Descriptors.MissingValue, nearest?.Locations[0] ?? Identifier(type), type.Name);
    }

    /// <summary>The part with the body of a method that is declared in two; names and defaults are those of the other part.</summary>
    private static IMethodSymbol Implementation(IMethodSymbol method) => method.PartialImplementationPart ?? method;

    private static double Default(IParameterSymbol parameter, FormulaProblems problems)
    {
        if (parameter is { Type.SpecialType: SpecialType.System_Double, RefKind: RefKind.None, HasExplicitDefaultValue: true }
            && parameter.ExplicitDefaultValue is double start && !double.IsNaN(start) && !double.IsInfinity(start)
            && parameter.Name.Length > 0)
            return start;
        bool isHalfTyped = parameter is { Name.Length: 0 } or { Type.TypeKind: TypeKind.Error };
        problems.Add(isHalfTyped
            ? FormulaException.LeftToTheCompiler()
            : Failure(Descriptors.WrongParameter, parameter.Locations[0], parameter.Name));
        return 0;
    }

    /// <summary>All declarations of the methods that may hold a formula.</summary>
    private IEnumerable<SyntaxNode> Declarations(INamedTypeSymbol type) => type.GetMembers("Value").OfType<IMethodSymbol>()
        .SelectMany(method => method.DeclaringSyntaxReferences.Concat(Implementation(method).DeclaringSyntaxReferences))
        .Select(reference => reference.GetSyntax(cancellation));

    /// <summary>The answer to a formula of which neither generator nor compiler knows what is wrong: silence is none.</summary>
    private DiagnosticInfo NotRead(INamedTypeSymbol type) =>
        DiagnosticInfo.Of(
            Descriptors.UnsupportedSyntax, type.GetMembers("Value").FirstOrDefault()?.Locations[0] ?? Identifier(type), "Value", FormulaParser.Grammar);

    /// <summary>The name of a type where it is declared to be an activation.</summary>
    private Location Identifier(INamedTypeSymbol type) =>
        Attribute(type)?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations[0];

    private static string? DisplayName(INamedTypeSymbol type) =>
        Attribute(type)?.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(DisplayName)).Value.Value as string;

    private static AttributeData? Attribute(ITypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(IsActivationAttribute);

    private static FormulaException Failure(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        new(DiagnosticInfo.Of(descriptor, location, arguments));
}
