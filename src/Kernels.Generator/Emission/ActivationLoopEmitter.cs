using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
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
        if (!plan.HiddenLayers.Any())
            return;
        ActivationPlan activation = plan.Activation;
        string learned = string.Concat(activation.Parameters.Select(p => $", Vector256<double> {p.Identifier}"));
        string slopes = string.Concat(Slopes(activation).Select(slope => $", ref double {slope}s"));

        writer.Line("// h = f(z), written over z");
        EmitLoop(writer, $"Activate(ref double values, int length{learned})", activation.ForwardProgram(), []);
        writer.Line($"// h = f(z), written over z, and {string.Join(", ", Equations(activation))}");
        EmitLoop(writer, $"ActivateWithSlopes(ref double values{slopes}, int length{learned})", activation.GradientProgram(), [.. Slopes(activation)]);
    }

    /// <summary>The statement that runs the loop over a layer.</summary>
    public static string Call(MlpPlan plan, LayerPlan layer) =>
        $"Activate({Reference(ParameterMap.Output(layer))}, {Length(layer)}{Learned(plan, layer)});";

    /// <summary>The statement that runs the loop with derivatives over a layer.</summary>
    public static string CallWithSlopes(MlpPlan plan, LayerPlan layer)
    {
        string slopes = string.Concat(plan.Activation.Parameters.Select(p => ", " + Reference(ParameterMap.SlopeIn(layer, p))));
        return $"ActivateWithSlopes({Reference(ParameterMap.Output(layer))}, {Reference(ParameterMap.Delta(layer))}{slopes}, {Length(layer)}{Learned(plan, layer)});";
    }

    private static IEnumerable<string> Slopes(ActivationPlan activation) =>
        new[] { ActivationPlan.Slope }.Concat(activation.Parameters.Select(ActivationPlan.SlopeIn));

    private static IEnumerable<string> Equations(ActivationPlan activation) =>
        new[] { $"{ActivationPlan.Slope} = df/dz" }.Concat(activation.Parameters.Select(p => $"{ActivationPlan.SlopeIn(p)} = df/d{p.Identifier}"));

    private static string Reference(string buffer) => $"ref Unsafe.Add(ref s, {buffer})";

    private static string Length(LayerPlan layer) => $"blocks * {layer.Width * MlpPlan.Lanes}";

    private static string Learned(MlpPlan plan, LayerPlan layer) =>
        string.Concat(plan.Activation.Parameters.Select(p => $", Vector256.Create(Unsafe.Add(ref p, {ParameterMap.Learned(layer, p)}))"));

    private static void EmitLoop(SourceWriter writer, string signature, StraightLineProgram program, string[] slopes)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {signature}", () =>
            writer.Block($"for (nuint at = 0; at < (nuint)length; at += {MlpPlan.Lanes})", () =>
            {
                writer.Line($"Vector256<double> {ActivationSpec.PreActivation} = Vector256.LoadUnsafe(ref values, at);");
                EmitProgram(writer, program);
                writer.Line($"{ActivationPlan.Output}.StoreUnsafe(ref values, at);");
                foreach (string slope in slopes)
                    writer.Line($"{slope}.StoreUnsafe(ref {slope}s, at);");
            }));
        writer.Line();
    }

    private static void EmitProgram(SourceWriter writer, StraightLineProgram program)
    {
        Dictionary<Node, string> locals = [];
        var text = new VectorText(locals);
        foreach (Assignment assignment in program.Assignments)
        {
            writer.Line($"Vector256<double> {assignment.Name} = {text.Write(assignment.Value)};");
            if (assignment.Value is not (Constant or Variable) && !locals.ContainsKey(assignment.Value))
                locals.Add(assignment.Value, assignment.Name);
        }
    }
}
