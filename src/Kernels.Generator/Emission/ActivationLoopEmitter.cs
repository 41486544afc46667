using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// The activation in a tight loop of its own over contiguous pre-activations: inside a layer's large unrolled method the compiler
/// would stop inlining the elementary functions.
/// </summary>
internal static class ActivationLoopEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        foreach (ActivationPlan activation in plan.Activations)
        {
            bool isInPlace = activation.Source != BackwardSource.PreActivation;
            writer.Line($"// h = {Function(activation)}{(isInPlace ? ", written over z" : "")}");
            EmitLoop(writer, plan.Number, activation, "Activate", isInPlace ? [] : [ActivationPlan.Output], activation.ValueProgram());
            if (activation.Source != BackwardSource.Slopes)
                continue;
            writer.Line($"// h = {Function(activation)}, written over z, and {string.Join(", ", Equations(activation))}");
            EmitLoop(writer, plan.Number, activation, "ActivateWithSlopes", [.. activation.SlopeNames], activation.ValueAndSlopesProgram());
        }
    }

    /// <summary>The statement that runs the loop over a layer.</summary>
    public static string Call(MlpPlan plan, LayerPlan layer, bool withSlopes)
    {
        bool stores = withSlopes && layer.StoresSlopes;
        string[] buffers = [ParameterMap.PreActivation(layer), .. stores ? Slopes(layer) : Outputs(layer)];
        return $"{(stores ? "ActivateWithSlopes" : "Activate")}{layer.Activation!.Suffix}("
            + string.Concat(buffers.Select(buffer => $"ref Unsafe.Add(ref s, {buffer}), "))
            + $"blocks * {layer.Width * plan.Lanes}{string.Concat(layer.Learned.Select(p => $", Vector256.Create(Unsafe.Add(ref p, {ParameterMap.Learned(layer, p)}))"))});";
    }

    private static string[] Outputs(LayerPlan layer) =>
        layer.Activation!.Source == BackwardSource.PreActivation ? [ParameterMap.Output(layer)] : [];

    private static string[] Slopes(LayerPlan layer) =>
        [ParameterMap.Delta(layer), .. layer.Learned.Select(p => ParameterMap.SlopeIn(layer, p))];

    private static string Function(ActivationPlan activation) => activation.Suffix.Length == 0 ? "f(z)" : $"{activation.Name}(z)";

    private static IEnumerable<string> Equations(ActivationPlan activation) =>
        activation.SlopeNames.Zip(
            new[] { ActivationSpec.PreActivation }.Concat(activation.Parameters.Select(p => p.Identifier)), (slope, variable) => $"{slope} = df/d{variable}");

    /// <param name="writer">What the code goes to.</param>
    /// <param name="number">The type of the numbers.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="name">The beginning of the method's name.</param>
    /// <param name="stored">What is stored in arrays of its own; where nothing of it is the output, that is written over z.</param>
    /// <param name="program">What is computed.</param>
    private static void EmitLoop(
        SourceWriter writer, NumberType number, ActivationPlan activation, string name, string[] stored, StraightLineProgram program)
    {
        (string Local, string Array)[] targets = [.. stored.Select(local => (local, local == ActivationPlan.Output ? "outputs" : local + "s"))];
        string arrays = string.Concat(targets.Select(target => $", ref {number.Name} {target.Array}"));
        string learned = string.Concat(activation.Parameters.Select(p => $", {number.Vector} {p.Identifier}"));
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {name}{activation.Suffix}(ref {number.Name} values{arrays}, int length{learned})", () =>
            writer.Block($"for (nuint at = 0; at < (nuint)length; at += {number.Lanes})", () =>
            {
                writer.Line($"{number.Vector} {ActivationSpec.PreActivation} = Vector256.LoadUnsafe(ref values, at);");
                ProgramText.Emit(writer, number, program);
                if (!stored.Contains(ActivationPlan.Output))
                    writer.Line($"{ActivationPlan.Output}.StoreUnsafe(ref values, at);");
                foreach ((string local, string array) in targets)
                    writer.Line($"{local}.StoreUnsafe(ref {array}, at);");
            }));
        writer.Line();
    }
}
