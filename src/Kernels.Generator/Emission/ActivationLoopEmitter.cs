using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// Writes the activation as a loop of its own over contiguous pre-activations. Inside a layer's large unrolled method the compiler would stop
/// inlining the elementary functions.
/// </summary>
internal static class ActivationLoopEmitter
{
    private const string Values = "ActivateAll";
    private const string ValuesAndSlopes = "ActivateAllWithSlopes";

    /// <summary>Writes the loops over vectors of one length.</summary>
    public static void Emit(SourceWriter writer, MlpPlan plan, VectorType vector)
    {
        foreach (ActivationPlan activation in Activations(plan).Where(activation => !activation.IsLogistic))
        {
            bool isInPlace = activation.Source != BackwardSource.PreActivation;
            writer.Summary($"h = {Function(activation)}{(isInPlace ? ", written over z" : "")}.");
            EmitValueLoop(writer, vector, activation, isInPlace ? "values" : "outputs");
            if (activation.Source != BackwardSource.Slopes)
                continue;
            writer.Summary($"h = {Function(activation)}, written over z, and {string.Join(", ", Equations(activation))}.");
            EmitSlopeLoop(writer, vector, activation);
        }
    }

    /// <summary>Writes the loop of the logistic function: the library has one that is faster than a loop over vectors.</summary>
    public static void EmitLogistic(SourceWriter writer, MlpPlan plan)
    {
        foreach (ActivationPlan activation in Activations(plan).Where(activation => activation.IsLogistic))
        {
            writer.Summary($"h = {Function(activation)}, written over z.");
            writer.Line($"private static void {Values}{activation.Suffix}(ref {plan.Number.Name} values, int length) =>");
            writer.Line("    PortableMath.Logistic(MemoryMarshal.CreateSpan(ref values, length));");
            writer.Line();
        }
    }

    private static IEnumerable<ActivationPlan> Activations(MlpPlan plan) => plan.Activations.Where(activation => !activation.IsInlined);

    /// <summary>The statement that runs the loop over a layer.</summary>
    public static string Call(MlpPlan plan, VectorType vector, LayerPlan layer, bool withSlopes)
    {
        bool stores = withSlopes && layer.StoresSlopes;
        string[] buffers = [KernelNames.PreActivation(layer), .. stores ? Slopes(layer) : Outputs(layer)];
        string learned = string.Concat(layer.Learned.Select(p => $", {MemoryText.Broadcast("p", Place.At(KernelNames.Learned(layer, p)))}"));
        return $"{(stores ? ValuesAndSlopes : Values)}{layer.Activation!.Suffix}("
            + string.Concat(buffers.Select(buffer => $"ref Unsafe.Add(ref s, {buffer}), "))
            + $"blocks * {layer.Width * plan.BlockSamples}{learned});";
    }

    private static string[] Outputs(LayerPlan layer) =>
        layer.Activation!.Source == BackwardSource.PreActivation ? [KernelNames.Output(layer)] : [];

    private static string[] Slopes(LayerPlan layer) =>
        [KernelNames.Delta(layer), .. layer.Learned.Select(p => KernelNames.SlopeIn(layer, p))];

    /// <summary>The activation of a pre-activation in comments: f(z), or the activation's name where a network has several.</summary>
    public static string Function(ActivationPlan activation, string z = ActivationSpec.PreActivation) =>
        $"{(activation.Suffix.Length == 0 ? "f" : activation.Name)}({z})";

    /// <summary>The equation of a hidden layer's outputs, such as <c>h1 = f(z1)</c>.</summary>
    public static string Equation(LayerPlan layer) => $"h{layer.Number} = {Function(layer.Activation!, $"z{layer.Number}")}";

    private static IEnumerable<string> Equations(ActivationPlan activation) =>
        activation.SlopeNames.Zip(
            new[] { ActivationSpec.PreActivation }.Concat(activation.Parameters.Select(p => p.Identifier)), (slope, variable) => $"{slope} = df/d{variable}");

    private static void EmitValueLoop(SourceWriter writer, VectorType vector, ActivationPlan activation, string target) =>
        EmitLoop(writer, vector, activation, Values, target == "values" ? [] : [target], () =>
        {
            string arguments = string.Concat(activation.Parameters.Select(p => ", " + LearnedNames.Value(p)));
            writer.Line($"{vector.Class}.StoreUnsafe(Activate{activation.Suffix}({vector.Class}.LoadUnsafe(ref values, at){arguments}), ref {target}, at);");
        });

    private static void EmitSlopeLoop(SourceWriter writer, VectorType vector, ActivationPlan activation) =>
        EmitLoop(writer, vector, activation, ValuesAndSlopes, Arrays(activation), () =>
        {
            writer.Line($"{vector} {ActivationSpec.PreActivation} = {vector.Class}.LoadUnsafe(ref values, at);");
            ProgramText.Emit(writer, vector, activation.ValueAndSlopesProgram());
            writer.Line($"{vector.Class}.StoreUnsafe({ActivationPlan.Output}, ref values, at);");
            foreach ((string slope, string array) in activation.SlopeNames.Zip(Arrays(activation), (slope, array) => (slope, array)))
                writer.Line($"{vector.Class}.StoreUnsafe({slope}, ref {array}, at);");
        });

    private static string[] Arrays(ActivationPlan activation) => ["slopes", .. activation.Parameters.Select(LearnedNames.Slopes)];

    private static void EmitLoop(SourceWriter writer, VectorType vector, ActivationPlan activation, string name, string[] arrays, Action body)
    {
        string references = string.Concat(arrays.Select(array => $", ref {vector.Number.Name} {array}"));
        string learned = string.Concat(activation.Parameters.Select(p => $", {vector} {LearnedNames.Value(p)}"));
        writer.Line(MethodText.OptimizedAlone);
        writer.Block($"private static void {name}{activation.Suffix}(ref {vector.Number.Name} values{references}, int length{learned})", () =>
            // An alias of the author can take the word nuint from the language, but not a name from the namespaces that emitted code uses.
            writer.Block($"for (UIntPtr at = 0; at < (UIntPtr)length; at += {vector.Lanes})", body));
        writer.Line();
    }
}
