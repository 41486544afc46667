using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>A network in words and formulas: the remarks on its author's type and the header of its kernel.</summary>
internal static class NetworkText
{
    /// <summary>Writes the remarks on the author's type: a summary of the network, its formulas and the places of its parameters.</summary>
    public static void EmitRemarks(SourceWriter writer, MlpPlan plan)
    {
        writer.Line("/// <remarks>");
        EmitParagraph(writer, $"{SourceWriter.Escaped(Summary(plan))}.");
        foreach (ActivationPlan activation in plan.Activations)
            EmitParagraph(writer, string.Join("; ", Formulas(activation).Select(formula => $"<c>{SourceWriter.Escaped(formula)}</c>")) + ".");
        EmitParagraph(writer, $"{plan.ParameterCount} parameters: {string.Join(", ", ParameterMap.Entries(plan))}.");
        writer.Line("/// </remarks>");
    }

    /// <summary>Writes the comment above the kernel.</summary>
    public static void EmitHeader(SourceWriter writer, MlpPlan plan)
    {
        writer.Line($"// Network     {Summary(plan)}");
        foreach (ActivationPlan activation in plan.Activations)
            writer.Line($"// Activation  {string.Join(", ", Formulas(activation))}");
        writer.Line(
            $"// Memory      blocks of {plan.BlockSamples} samples, one unit after another, one sample a lane; "
            + $"{plan.TileSamples} samples, a tile, pass through all layers together");
        writer.Line("// Sums        in the order of docs/kernels.md in the package, so that bits depend on inputs, parameters and shape alone");
    }

    private static void EmitParagraph(SourceWriter writer, string text) => writer.Line($"/// <para>{text}</para>");

    private static string Summary(MlpPlan plan)
    {
        string widths = string.Join(" -> ", new[] { plan.Inputs }.Concat(plan.Layers.Select(layer => layer.Width)));
        return $"{widths}, {Units(plan)}{Output(plan)}, in {plan.Number.Name}";
    }

    private static string Units(MlpPlan plan)
    {
        if (plan.Layers.Count == 1)
            return "";
        IEnumerable<ActivationPlan> named = plan.Activations.Count() == 1 ? plan.Activations : plan.HiddenLayers.Select(layer => layer.Activation!);
        return string.Join(", ", named.Select(activation => activation.Name)) + " hidden units, ";
    }

    private static string Output(MlpPlan plan) => plan.OutputKind switch
    {
        NetworkOutput.Identity => "the last z as output with half the squared error",
        NetworkOutput.Softmax => "softmax output with cross-entropy",
        _ => "logistic output with binary cross-entropy",
    };

    /// <summary>An activation and its derivatives as equations.</summary>
    private static IEnumerable<string> Formulas(ActivationPlan activation)
    {
        var whole = new FormulaText(new Dictionary<Node, string>());
        FormulaText byOutput = ByOutput(activation);
        string arguments = string.Join(", ", new[] { ActivationSpec.PreActivation }.Concat(activation.Parameters.Select(p => p.Identifier)));
        yield return $"h = {activation.Name}({arguments}) = {Shortened(whole, activation.Value)}";
        Expression[] slopes = [.. activation.Source == BackwardSource.Output ? activation.BackwardSlopes : activation.Slopes];
        yield return $"dh/dz = {Shortened(byOutput, slopes[0])}";
        for (int index = 0; index < activation.Parameters.Count; index++)
            yield return $"dh/d{activation.Parameters[index].Identifier} = {Shortened(byOutput, slopes[index + 1])}";
    }

    /// <summary>A formula that is short enough for a reader, or the place of the code that computes it step by step.</summary>
    private static string Shortened(FormulaText text, Expression formula) => ShortFormula.Of(formula, text) ?? "as the kernel computes it";

    /// <summary>Replaces the formula of the output by h, unless the formula is as short.</summary>
    private static FormulaText ByOutput(ActivationPlan activation) => new(
        activation.Value is Constant or Variable
            ? new Dictionary<Node, string>()
            : new Dictionary<Node, string> { [activation.Value] = ActivationPlan.Output });
}
