using System.Linq;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// The backward pass of a last layer of one unit: its gradient and the deltas of the layer before in one pass, as both need that layer's
/// outputs, which are then loaded once.
/// </summary>
internal static class LastDeltaEmitter
{
    /// <summary>Whether a layer is one whose gradient and deltas are taken together.</summary>
    public static bool Joins(MlpPlan plan, LayerPlan layer) =>
        layer is { IsOutput: true, Width: 1, Number: > 1 }
        && plan.Layers[layer.Number - 2] is { Activation.Source: BackwardSource.Output, Learned.Count: 0 }
        && UnitGroup.GradientTile(layer.FanIn + 1, 1).Rows > layer.FanIn;

    /// <summary>The statement that calls it.</summary>
    public static string Call(LayerPlan layer) => $"BackwardLayer{layer.Number}(ref p, ref s, ref g, blocks);";

    public static void Emit(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        (int n, string number, LayerPlan before) = (layer.Number, plan.Number.Name, plan.Layers[layer.Number - 2]);
        writer.Line($"// dW{n} += h{n - 1}' dz{n}, db{n} += dz{n} summed over the samples;");
        writer.Line($"// dh{n - 1} = dz{n} W{n}', dz{n - 1} = dh{n - 1} f'(z{n - 1}), written over h{n - 1}");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void BackwardLayer{n}(ref {number} p, ref {number} s, ref {number} g, int blocks)", () =>
        {
            writer.Lines($"""
                ref {number} weights = ref Unsafe.Add(ref p, {ParameterMap.Weights(layer)});
                ref {number} deltas = ref Unsafe.Add(ref s, {ParameterMap.Delta(layer)});
                ref {number} outputs = ref Unsafe.Add(ref s, {ParameterMap.Delta(before)});
                """);
            for (int i = 0; i <= layer.FanIn; i++)
                writer.Line($"{plan.Number.Vector} sum{i} = {plan.Number.Vector}.Zero;");
            writer.Block("for (int block = 0; block < blocks; block++)", () => EmitBlock(writer, plan, layer, before.Activation!));
            writer.Line($"ref {number} sums = ref Unsafe.Add(ref g, {ParameterMap.Weights(layer)});");
            ReductionEmitter.EmitSums(writer, [.. Enumerable.Range(0, layer.FanIn + 1).Select(i => $"sum{i}")], 0);
        });
        writer.Line();
    }

    private static void EmitBlock(SourceWriter writer, MlpPlan plan, LayerPlan layer, ActivationPlan activation)
    {
        foreach (string half in BlockHalf.Both)
            writer.Line($"{plan.Number.Vector} delta0{half} = {BlockHalf.Load(plan, "deltas", "0", half)};");
        for (int i = 0; i < layer.FanIn; i++)
        {
            writer.Line($"{plan.Number.Vector} weight{i} = {Broadcast("weights", $"{i}")};");
            foreach (string half in BlockHalf.Both)
            {
                writer.Line($"{plan.Number.Vector} output{i}{half} = {BlockHalf.Load(plan, "outputs", $"{i}", half)};");
                writer.Line($"sum{i} = Vector256.FusedMultiplyAdd(output{i}{half}, delta0{half}, sum{i});");
                writer.Line(BlockHalf.Store(plan, ActivationMethodEmitter.Delta(activation, $"delta0{half} * weight{i}", $"output{i}{half}"), "outputs", $"{i}", half));
            }
        }
        foreach (string half in BlockHalf.Both)
            writer.Line($"sum{layer.FanIn} += delta0{half};");
        writer.Line(Advance("deltas", plan.BlockSamples));
        writer.Line(Advance("outputs", plan.BlockSamples * layer.FanIn));
    }
}
