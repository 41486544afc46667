using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// Completes an activation's type with its derivative, and with its formula as an attribute for projects that see only the compiled type.
/// </summary>
internal static class ActivationEmitter
{
    public static string Emit(DeclaredActivationPlan plan)
    {
        var writer = new SourceWriter();
        writer.Lines(GeneratedCode.Start);
        PartialType.Emit(writer, plan.Declaration.Type, () => writer.Line(FormulaAttribute(plan.Declaration.Activation)), "", () => EmitMembers(writer, plan));
        if (plan is { Derivative: null, ValueAndDerivative: null, Declaration.HasInfo: true })
            return writer.ToString();
        writer.Line();
        writer.Block("namespace Kernels.Generated", () =>
        {
            ScalarEmitter.Emit(writer, plan);
            if (!plan.Declaration.HasInfo)
                InfoText.Emit(writer, plan);
        });
        return writer.ToString();
    }

    private static string FormulaAttribute(ActivationSpec activation)
    {
        string learned = string.Join(" ", activation.Parameters.Select(p => $"{p.Name}={Number.Text(p.Default)}"));
        return $"[global::Kernels.ActivationFormula(\"{FormulaCode.Write(activation.Value)}\"{(learned.Length == 0 ? "" : $", \"{learned}\"")})]";
    }

    private static void EmitMembers(SourceWriter writer, DeclaredActivationPlan plan)
    {
        string z = plan.Declaration.PreActivationName;
        if (plan.Derivative is not null)
            EmitMember(
                writer,
                plan,
                $"The derivative of <c>Value</c> in <c>{z}</c>{Formula(plan)}, to the bit what networks in double compute.",
                "double",
                "Derivative");
        if (plan.ValueAndDerivative is not null)
            EmitMember(
                writer,
                plan,
                $"<c>Value</c> and its derivative in <c>{z}</c>, to the bit what networks in double compute; what both share is computed once.",
                "(double Value, double Derivative)",
                "ValueAndDerivative");
        if (!plan.Declaration.HasInfo)
            writer.Lines($"""
                /// <summary>Its name, formula and derivative in words, and what is known of it.</summary>
                public static global::Kernels.ActivationInfo Info => global::Kernels.Generated.{InfoText.ClassOf(plan)}.Value;
                """);
    }

    private static void EmitMember(SourceWriter writer, DeclaredActivationPlan plan, string summary, string type, string name)
    {
        ActivationDeclaration declaration = plan.Declaration;
        EquatableArray<LearnedParameter> learned = declaration.Activation.Parameters;
        string parameters = string.Concat(learned.Select((p, index) => $", double {declaration.Arguments[index + 1]} = {Number.Literal(p.Default)}"));

        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <param name=\"{declaration.PreActivationName}\">The pre-activation.</param>");
        foreach (LearnedParameter parameter in learned)
            writer.Line($"/// <param name=\"{parameter.Name}\">The learned parameter.</param>");
        writer.Line($"public static {type} {name}(double {declaration.Arguments[0]}{parameters}) =>");
        writer.Line($"    global::Kernels.Generated.{ScalarEmitter.Name(plan)}.{name}({string.Join(", ", declaration.Arguments)});");
        writer.Line();
    }

    /// <summary>The derivative in the author's names, for the documentation; empty where it is too long for that.</summary>
    private static string Formula(DeclaredActivationPlan plan)
    {
        Dictionary<Node, string> names = new() { [new Variable(ActivationSpec.PreActivation)] = plan.Declaration.PreActivationName };
        foreach (LearnedParameter parameter in plan.Declaration.Activation.Parameters)
            names[new Variable(parameter.Identifier)] = parameter.Name;
        return ShortFormula.Of(plan.Facts.Slope, new FormulaText(names)) is { } formula ? $", which is <c>{SourceWriter.Escaped(formula)}</c>" : "";
    }
}
