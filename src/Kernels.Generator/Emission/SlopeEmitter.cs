using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The slopes that the backward pass computes itself, each a small method inlined into the backward products.</summary>
internal static class SlopeEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        foreach (ActivationPlan activation in plan.Activations)
            for (int index = 0; index < activation.BackwardSlopes.Count; index++)
                EmitSlope(writer, plan, activation, index);
    }

    /// <summary>The expression for a slope at a vector of what the forward pass left.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="index">0 for df/dz, then the learned parameters.</param>
    /// <param name="left">The vector.</param>
    public static string Call(ActivationPlan activation, int index, string left) =>
        $"{Name(activation, index)}({left}{string.Concat(activation.Parameters.Select(p => $", {Argument(p)}"))})";

    /// <summary>The local of a backward product that holds a learned parameter, beside the names that stand there.</summary>
    public static string Argument(LearnedParameter parameter) => "learned" + ActivationPlan.Capitalised(parameter);

    private static void EmitSlope(SourceWriter writer, MlpPlan plan, ActivationPlan activation, int index)
    {
        string variable = index == 0 ? "z" : activation.Parameters[index - 1].Identifier;
        string function = activation.Suffix.Length == 0 ? "f" : activation.Name;
        string learned = string.Concat(activation.Parameters.Select(p => $", {plan.Number.Vector} {p.Identifier}"));
        writer.Line($"// d{function}/d{variable} from {(activation.Source == BackwardSource.Output ? $"h = {function}(z)" : "z")}");
        ProgramText.EmitMethod(
            writer,
            plan.Number,
            $"{Name(activation, index)}({plan.Number.Vector} {activation.BackwardVariable}{learned})",
            activation.BackwardProgram(index));
    }

    private static string Name(ActivationPlan activation, int index)
    {
        string name = activation.SlopeNames.ElementAt(index);
        return char.ToUpperInvariant(name[0]) + name.Substring(1) + activation.Suffix;
    }
}
