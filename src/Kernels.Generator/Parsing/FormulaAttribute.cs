using System;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the attribute in which a compiled activation carries its formula.</summary>
internal static class FormulaAttribute
{
    private const string Name = "Kernels.ActivationFormulaAttribute";

    /// <summary>The activation of a type in metadata; null where it carries no formula that this version can read.</summary>
    public static ActivationSpec? Read(INamedTypeSymbol type)
    {
        AttributeData? attribute = type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == Name);
        return attribute?.ConstructorArguments is [{ Value: string formula }, { Value: string learned }]
            ? Read(type.Name, formula, learned.Split([' '], StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    /// <summary>The activation of an attribute's texts; null where they are none.</summary>
    public static ActivationSpec? Read(string name, string formula, string[] learned)
    {
        try
        {
            if (learned.Length > Limits.MostLearnedParameters)
                return null;
            LearnedParameter[] parameters = ParameterNames.Identify(learned.Select(Parameter));
            string[] variables = [ActivationSpec.PreActivation, .. parameters.Select(p => p.Identifier)];
            return new ActivationSpec(name, FormulaCode.Read(formula, variables), new EquatableArray<LearnedParameter>(parameters));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static (string Name, double Default) Parameter(string text)
    {
        if (text.Split('=') is not [var name, var start] || !SyntaxFacts.IsValidIdentifier(name))
            throw new FormatException($"'{text}' is no learned parameter.");
        double value = Number.Parse(start);
        return double.IsNaN(value) || double.IsInfinity(value) ? throw new FormatException($"'{text}' has no finite default.") : (name, value);
    }
}
