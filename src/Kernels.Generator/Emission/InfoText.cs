using System;
using System.Globalization;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>C# for the facts on an activation: a <c>Kernels.ActivationInfo</c>.</summary>
internal static class InfoText
{
    private const string Type = "global::Kernels.ActivationInfo";

    /// <summary>The expression for one activation.</summary>
    public static string Of(ActivationFacts facts) =>
        $"new {Type}({Literal(facts.Name)}, {Literal(facts.DisplayName)}, {Formula(facts, facts.Value)}, {Formula(facts, facts.Slope)}, "
        + $"{Literal(FormulaCode.Write(facts.Value))}, IsPiecewiseLinear: {(facts.IsPiecewiseLinear ? "true" : "false")}, "
        + $"InitialScale: global::Kernels.InitialScale.{(facts.IsBounded ? "LeCun" : "He")})";

    /// <summary>The file-local class that holds the info of an activation's type.</summary>
    public static void Emit(SourceWriter writer, DeclaredActivationPlan plan) =>
        EmitClass(writer, ClassOf(plan), () => writer.Line($"internal static readonly {Type} Value = {Of(plan.Facts)};"));

    /// <summary>The file-local class that holds the infos of a network's hidden layers, each activation once.</summary>
    public static void Emit(SourceWriter writer, MlpPlan plan) => EmitClass(writer, ClassOf(plan), () =>
    {
        ActivationPlan[] activations = [.. plan.Activations];
        for (int index = 0; index < activations.Length; index++)
            writer.Line($"private static readonly {Type} activation{index + 1} = {Of(activations[index].Facts)};");
        string layers = string.Concat(plan.HiddenLayers.Select(layer => $" activation{Array.IndexOf(activations, layer.Activation!) + 1},"));
        writer.Line(
            $"internal static readonly global::System.Collections.Generic.IReadOnlyList<{Type}> Value = "
            + $"global::System.Array.AsReadOnly(new {Type}[] {{{layers.TrimEnd(',')} }});");
    });

    /// <summary>The name of that class.</summary>
    public static string ClassOf(DeclaredActivationPlan plan) => GeneratedCode.ClassOf("Info", plan.Declaration.Type.Name);

    /// <summary>The name of that class.</summary>
    public static string ClassOf(MlpPlan plan) => GeneratedCode.ClassOf("Activations", plan.Type.Name);

    private static void EmitClass(SourceWriter writer, string name, Action members)
    {
        writer.Line(GeneratedCode.Attribute);
        writer.Block($"file static class {name}", members);
    }

    private static string Formula(ActivationFacts facts, Expression formula) =>
        ShortFormula.OfAuthor(formula, facts.Parameters) is { } text ? Literal(text) : "null";

    /// <summary>A string as C# writes it.</summary>
    private static string Literal(string text) => "\"" + string.Concat(text.Select(Escaped)) + "\"";

    private static string Escaped(char letter) => letter switch
    {
        '"' or '\\' => "\\" + letter,
        < ' ' or > '~' => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
        _ => letter.ToString(),
    };
}
