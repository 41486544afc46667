using System;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes the small methods that products inline: the value of an activation, and the products of dh and its slopes.</summary>
internal static class ActivationMethodEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan, TileVectors vectors)
    {
        Emit(writer, plan, plan.Number.Vector, activation => !activation.IsLogistic || plan.IsStoredByOneSample(activation));
        if (vectors != TileVectors.Narrow)
            Emit(writer, plan, plan.Number.WideVector, activation => !activation.IsLogistic);
    }

    private static void Emit(SourceWriter writer, MlpPlan plan, VectorType vector, Func<ActivationPlan, bool> takesValue)
    {
        foreach (ActivationPlan activation in plan.Activations)
        {
            if (takesValue(activation))
                EmitMethod(
                    writer, vector, activation, $"h = {ActivationLoopEmitter.Function(activation)}",
                    "Activate", [ActivationSpec.PreActivation], activation.ValueProgram());
            if (activation.BackwardSlopes.Count == 0)
                continue;
            string function = activation.Suffix.Length == 0 ? "f" : activation.Name;
            string from = activation.Source == BackwardSource.Output ? $"h = {function}(z)" : "z";
            EmitMethod(
                writer, vector, activation, $"dz = dh d{function}/dz, from {from}",
                "Delta", [ActivationPlan.OutputDelta, activation.BackwardVariable], activation.DeltaProgram());
            foreach (LearnedParameter parameter in activation.Parameters)
                EmitMethod(
                    writer, vector, activation, $"d{function}/d{parameter.Identifier}, from {from}",
                    LearnedNames.SlopeMethod(parameter), [activation.BackwardVariable], activation.SlopeProgram(parameter));
        }
    }

    /// <summary>The expression for f at a vector of pre-activations.</summary>
    public static string Value(ActivationPlan activation, string z) => Call(activation, "Activate", z);

    /// <summary>The expression for dz, from a vector of dh and one of the numbers that the forward pass left.</summary>
    public static string Delta(ActivationPlan activation, string dh, string left) => Call(activation, "Delta", $"{dh}, {left}");

    /// <summary>The expression for the slope in a learned parameter, from a vector of the numbers that the forward pass left.</summary>
    public static string Slope(ActivationPlan activation, LearnedParameter parameter, string left) =>
        Call(activation, LearnedNames.SlopeMethod(parameter), left);

    private static string Call(ActivationPlan activation, string method, string arguments) =>
        $"{method}{activation.Suffix}({arguments}{string.Concat(activation.Parameters.Select(p => $", {LearnedNames.Value(p)}"))})";

    private static void EmitMethod(
        SourceWriter writer, VectorType vector, ActivationPlan activation, string summary, string method, string[] variables, StraightLineProgram program)
    {
        string parameters = string.Join(", ", variables.Concat(activation.Parameters.Select(LearnedNames.Value)).Select(name => $"{vector} {name}"));
        writer.Summary($"{summary}.");
        ProgramText.EmitMethod(writer, vector, $"{method}{activation.Suffix}({parameters})", program);
    }
}
