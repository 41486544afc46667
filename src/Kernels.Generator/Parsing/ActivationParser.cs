using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>Reads an activation's formula from its source, or, for one of another assembly, from the attribute that it was compiled with.</summary>
internal sealed class ActivationParser(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>Names, numbers, parentheses and operators of the largest formula that is written without repetition.</summary>
    private const int MostSyntaxNodes = 4 * FormulaParser.LargestFormula;

    private readonly HashSet<INamedTypeSymbol> open = new(SymbolEqualityComparer.Default);

    public static bool IsActivation(ITypeSymbol type) =>
        type.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "Kernels.ActivationAttribute");

    /// <summary>The activation, or the diagnostic that says why it is none.</summary>
    public ActivationSpec? Parse(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        try
        {
            return Read(type);
        }
        catch (FormulaException exception)
        {
            if (exception.Diagnostic is { } diagnostic)
                diagnostics.Add(diagnostic);
            return null;
        }
        catch (InsufficientExecutionStackException)
        {
            diagnostics.Add(DiagnosticInfo.Of(Descriptors.FormulaTooLarge, type.Locations[0], FormulaParser.LargestFormula));
            return null;
        }
    }

    /// <summary>What the author of an activation in source calls the pre-activation.</summary>
    public string NameOfPreActivation(INamedTypeSymbol type) => FindValue(type).Item1.Parameters[0].Name;

    /// <summary>Whether the type is written in this compilation. One of a referenced project may have source too, but another's.</summary>
    public bool IsInSource(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private ActivationSpec? Read(INamedTypeSymbol type) => IsInSource(type) ? FromSource(type) : FormulaAttribute.Read(type);

    private ActivationSpec FromSource(INamedTypeSymbol type)
    {
        (IMethodSymbol method, MethodDeclarationSyntax syntax) = FindValue(type);
        // Seen before it is read: asking the compiler for the meaning of each part of a very deep one takes long.
        if (syntax.DescendantNodes().Skip(MostSyntaxNodes).Any())
            throw Failure(Descriptors.FormulaTooLarge, syntax.Identifier.GetLocation(), FormulaParser.LargestFormula);
        open.Add(type);
        LearnedParameter[] parameters = ParameterNames.Identify(method.Parameters.Skip(1).Select(p => (p.Name, Default(p))));
        SemanticModel semantics = compilation.GetSemanticModel(syntax.SyntaxTree);
        Scope scope = Scope.Empty.With(method.Parameters[0], new Variable(ActivationSpec.PreActivation));
        for (int index = 0; index < parameters.Length; index++)
            scope = scope.With(method.Parameters[index + 1], new Variable(parameters[index].Identifier));

        Expression value = new BodyParser(semantics, new FormulaParser(semantics, OtherActivation)).Read(syntax, scope);
        open.Remove(type);
        return new ActivationSpec(type.Name, value, new EquatableArray<LearnedParameter>(parameters));
    }

    private (IMethodSymbol, MethodDeclarationSyntax) FindValue(INamedTypeSymbol type)
    {
        IMethodSymbol[] candidates = [.. type.GetMembers("Value").OfType<IMethodSymbol>().Where(IsValue)];
        if (candidates is [{ DeclaringSyntaxReferences: [var reference] } method]
            && reference.GetSyntax(cancellation) is MethodDeclarationSyntax syntax
            && (syntax.Body is not null || syntax.ExpressionBody is not null))
            return (method, syntax);
        throw Failure(Descriptors.MissingValue, type.Locations[0], type.Name);
    }

    private static bool IsValue(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public, ReturnType.SpecialType: SpecialType.System_Double }
        && method.Parameters is [{ Type.SpecialType: SpecialType.System_Double, RefKind: RefKind.None }, ..];

    private static double Default(IParameterSymbol parameter)
    {
        if (parameter is { Type.SpecialType: SpecialType.System_Double, RefKind: RefKind.None, HasExplicitDefaultValue: true }
            && parameter.ExplicitDefaultValue is double start && !double.IsNaN(start) && !double.IsInfinity(start)
            && parameter.Name.Length > 0)
            return start;
        throw Failure(Descriptors.WrongParameter, parameter.Locations[0], parameter.Name);
    }

    /// <summary>The formula behind a call of another activation's <c>Value</c>, its parameters replaced by the arguments.</summary>
    private Expression? OtherActivation(InvocationExpressionSyntax call, IMethodSymbol method, Expression?[] arguments)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (method.Name != "Value" || !IsValue(method) || !IsActivation(type))
            return null;
        if (open.Contains(type))
            throw Failure(Descriptors.RecursiveActivation, call.GetLocation(), type.Name);
        ActivationSpec? other = ReadOther(type);
        return other is null ? null : Nodes.Substitute(other.Value, name => Argument(other, name, arguments));
    }

    private ActivationSpec? ReadOther(INamedTypeSymbol type)
    {
        try
        {
            return Read(type);
        }
        catch (FormulaException exception) when (exception.Diagnostic?.Descriptor != Descriptors.RecursiveActivation)
        {
            throw FormulaException.ReportedElsewhere();
        }
    }

    private static Expression Argument(ActivationSpec activation, string name, Expression?[] arguments)
    {
        int index = name == ActivationSpec.PreActivation ? 0 : 1 + activation.Parameters.ToList().FindIndex(p => p.Identifier == name);
        return arguments.ElementAtOrDefault(index) ?? new Constant(activation.Parameters[index - 1].Default);
    }

    private static FormulaException Failure(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        new(DiagnosticInfo.Of(descriptor, location, arguments));
}
