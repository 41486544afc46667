using System;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the attribute in which a compiled activation carries its formula.</summary>
internal static class FormulaAttribute
{
    private const string Name = "Kernels.ActivationFormulaAttribute";

    /// <summary>The activation of a type in metadata; null where it carries no formula, or none that this version reads.</summary>
    public static ActivationSpec? Read(INamedTypeSymbol type)
    {
        AttributeData? attribute = type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == Name);
        if (attribute?.ConstructorArguments is not [{ Value: string formula }, { Kind: TypedConstantKind.Array, IsNull: false } learned])
            return null;
        try
        {
            LearnedParameter[] parameters = ParameterNames.Identify(learned.Values.Select(v => Parameter(v.Value as string ?? "")));
            string[] variables = [ActivationSpec.PreActivation, .. parameters.Select(p => p.Identifier)];
            return new ActivationSpec(type.Name, FormulaCode.Read(formula, variables), new EquatableArray<LearnedParameter>(parameters));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static (string Name, double Default) Parameter(string text) =>
        text.Split('=') is [{ Length: > 0 } name, var start] ? (name, Number.Parse(start)) : throw new FormatException(text);
}
