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
    /// <summary>The most inputs of such a layer: vectors of 512 bits then hold all sums at once.</summary>
    private const int MostInputs = 16;

    /// <summary>Whether a layer is one whose gradient and deltas are taken together.</summary>
    public static bool Joins(MlpPlan plan, LayerPlan layer) =>
        layer is { IsOutput: true, Width: 1, Number: > 1, FanIn: <= MostInputs }
        && plan.Layers[layer.Number - 2] is { Activation.Source: BackwardSource.Output, Learned.Count: 0 };

    /// <summary>The statement that calls it.</summary>
    public static string Call(LayerPlan layer) => $"BackwardLayer{layer.Number}(ref p, ref s, ref g, blocks);";

    public static void Emit(SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer)
    {
        (int n, string number) = (layer.Number, plan.Number.Name);
        writer.Line($"// dW{n} += h{n - 1}' dz{n}, db{n} += dz{n} summed over the samples;");
        writer.Line($"// dh{n - 1} = dz{n} W{n}', dz{n - 1} = dh{n - 1} f'(z{n - 1}), written over h{n - 1}");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void BackwardLayer{n}(ref {number} p, ref {number} s, ref {number} g, int blocks)", () =>
        {
            int atOnce = vectors.GradientTile(layer.FanIn + 1, 1).Rows;
            GroupLoop.EmitWithBiases(writer, "unit", layer.FanIn, atOnce, "the bias", (count, unit, withBias) =>
                EmitUnits(writer, plan, vectors, layer, unit, count, withBias));
        });
        writer.Line();
    }

    /// <summary>The sums and deltas of as many units of the layer before as registers hold.</summary>
    private static void EmitUnits(SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer, string start, int count, bool withBias)
    {
        (string number, LayerPlan before) = (plan.Number.Name, plan.Layers[layer.Number - 2]);
        writer.Line($"ref {number} deltas = ref Unsafe.Add(ref s, {ParameterMap.Delta(layer)});");
        if (count > 0)
        {
            writer.Line($"ref {number} weights = ref Unsafe.Add(ref p, {Sum(ParameterMap.Weights(layer), start)});");
            writer.Line($"ref {number} outputs = ref Unsafe.Add(ref s, {Sum(ParameterMap.Delta(before), Scaled(plan.BlockSamples, start))});");
        }
        string[] sums = [.. Enumerable.Range(0, withBias ? count + 1 : count).Select(i => $"sum{i}")];
        GradientSums.EmitZeros(writer, vectors, sums);
        writer.Block("for (int block = 0; block < blocks; block++)", () => EmitBlock(writer, plan, vectors, layer, count, withBias));
        writer.Line($"ref {number} sums = ref Unsafe.Add(ref g, {Sum(ParameterMap.Weights(layer), start)});");
        GradientSums.EmitEnd(writer, vectors, sums, 0);
    }

    private static void EmitBlock(SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer, int count, bool withBias)
    {
        ActivationPlan activation = plan.Layers[layer.Number - 2].Activation!;
        foreach (string part in vectors.Parts)
            writer.Line($"{vectors.Type} delta0{part} = {vectors.Load("deltas", "0", part)};");
        for (int i = 0; i < count; i++)
        {
            writer.Line($"{vectors.Type} weight{i} = {vectors.Broadcast("weights", $"{i}")};");
            foreach (string part in vectors.Parts)
            {
                writer.Line($"{vectors.Type} output{i}{part} = {vectors.Load("outputs", $"{i}", part)};");
                writer.Line($"sum{i}{part} = {vectors.MultiplyAdd($"output{i}{part}", $"delta0{part}", $"sum{i}{part}")};");
                writer.Line(vectors.Store(ActivationMethodEmitter.Delta(activation, $"delta0{part} * weight{i}", $"output{i}{part}"), "outputs", $"{i}", part));
            }
        }
        if (withBias)
            foreach (string part in vectors.Parts)
                writer.Line($"sum{count}{part} += delta0{part};");
        writer.Line(Advance("deltas", plan.BlockSamples));
        if (count > 0)
            writer.Line(Advance("outputs", plan.BlockSamples * layer.FanIn));
    }
}
