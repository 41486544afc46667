using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The comment over a kernel: network, activation, derivative, where parameters stand, in which order sums are taken.</summary>
internal static class HeaderEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        string widths = string.Join(" -> ", new[] { plan.Inputs }.Concat(plan.Layers.Select(layer => layer.Width)));
        writer.Line($"// Network     {widths}, {Units(plan)}{Output(plan)}");
        foreach (ActivationPlan activation in plan.Activations)
            EmitActivation(writer, activation);
        writer.Line($"// Parameters  {plan.ParameterCount}: {string.Join(", ", ParameterMap.Entries(plan))}");
        writer.Lines($"""
            // Memory      {plan.BlockSamples} samples make a block: unit after unit, in each the samples side by side, a lane a sample.
            //             {plan.TileSamples} samples make a tile, which passes through all layers together.
            // Sums        z: the bias, then the inputs in order, each by a fused multiply-add{Halves(plan)}{SingleUnit(plan)}.
            //             dh: the first product rounded, then the others in order, likewise.
            //             A gradient: per lane of a block over the blocks of a tile in order (a learned parameter's over groups of
            //             four units, in each over the blocks and its units), then lane i + lane (i + {plan.Lanes}), of these {LaneSum(plan)},
            //             then over the tiles in order. The loss: per lane over {plan.Lanes} samples at a time, then {LaneSum(plan)},
            //             over the tiles and divided once at the end{LossLogarithms(plan)}.
            //             So the bits depend on inputs, parameters and shape alone.
            """);
    }

    private static void EmitActivation(SourceWriter writer, ActivationPlan activation)
    {
        var whole = new FormulaText(new Dictionary<Node, string>());
        FormulaText byOutput = ByOutput(activation);
        string arguments = string.Join(", ", new[] { ActivationSpec.PreActivation }.Concat(activation.Parameters.Select(p => p.Identifier)));
        writer.Line($"// Activation  h = {activation.Name}({arguments}) = {Shortened(whole, activation.Value)}");
        Expression[] slopes = [.. activation.Source == BackwardSource.Output ? activation.BackwardSlopes : activation.Slopes];
        writer.Line($"// Derivative  dh/dz = {Shortened(byOutput, slopes[0])}");
        for (int index = 0; index < activation.Parameters.Count; index++)
            writer.Line($"//             dh/d{activation.Parameters[index].Identifier} = {Shortened(byOutput, slopes[index + 1])}");
    }

    private static string Units(MlpPlan plan) => plan.Layers.Count == 1
        ? ""
        : string.Join(", ", plan.Activations.Count() == 1 ? [plan.Activations.First().Name] : plan.HiddenLayers.Select(layer => layer.Activation!.Name)) + " hidden units, ";

    private static string Output(MlpPlan plan) => plan.OutputKind switch
    {
        NetworkOutput.Identity => "the last z as output with half the squared error",
        NetworkOutput.Softmax => "softmax output with cross-entropy",
        _ => "logistic output with binary cross-entropy",
    } + $", in {plan.Number.Name}";

    private static string LossLogarithms(MlpPlan plan) => plan.OutputKind == NetworkOutput.Sigmoid
        ? $";\n//             of labels 0 and 1 by one logarithm for the product of {LossFactors(plan)} probabilities, half of them in lane i of a block\n//             times the others in lane (i + {plan.Lanes})"
        : "";

    private static int LossFactors(MlpPlan plan) => plan.Number == NumberType.Double ? 32 : 4;

    private static string Halves(MlpPlan plan) => plan.Layers.Any(layer => layer.Width > 1 && PartialSums.IsHalved(layer.FanIn))
        ? $";\n//             of {PartialSums.LeastHalved} inputs or more only the first half so, the odd one included, plus the sum of the second half, from 0 on"
        : "";

    private static string SingleUnit(MlpPlan plan) => plan.Layers.Any(layer => layer.Width == 1)
        ? ";\n//             of a single unit input i in partial sum i mod 4, the first from the bias on, the others from 0, then (0 + 1) + (2 + 3)"
        : "";

    private static string LaneSum(MlpPlan plan) => plan.Lanes == 4
        ? "(0 + 1) + (2 + 3)"
        : "((0 + 1) + (2 + 3)) + ((4 + 5) + (6 + 7))";

    /// <summary>A formula that a reader can still take in, or where to find it computed step by step.</summary>
    private static string Shortened(FormulaText text, Expression formula) => ShortFormula.Of(formula, text) ?? "as computed below";

    /// <summary>Writes h for the output itself, unless the output is as short.</summary>
    private static FormulaText ByOutput(ActivationPlan activation) => new(
        activation.Value is Constant or Variable
            ? new Dictionary<Node, string>()
            : new Dictionary<Node, string> { [activation.Value] = ActivationPlan.Output });
}
