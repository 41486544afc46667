using System.Linq;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// The gradient of a layer's weights and biases: sums over the samples of a tile, several of them in registers over all blocks. The biases
/// stand behind the weights like a last row, whose input is 1.
/// </summary>
internal static class ReductionEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer)
    {
        int n = layer.Number;
        (int tileRows, int tileColumns) = vectors.GradientTile(layer.FanIn + 1, layer.Width);
        writer.Line($"// dW{n} += {(n == 1 ? "x" : $"h{n - 1}")}' dz{n}, db{n} += dz{n} summed over the samples, {tileRows} x {tileColumns} sums at a time");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void Gradient{n}(ref {plan.Number.Name} s, ref {plan.Number.Name} g, int blocks)", () =>
            GroupLoop.EmitWithBiases(writer, "row", layer.FanIn, tileRows, "the biases", (rows, row, withBiases) =>
                GroupLoop.Emit(writer, "column", layer.Width, tileColumns, (columns, column) =>
                    EmitTile(writer, plan, vectors, layer, rows, row, columns, column, withBiases))));
        writer.Line();
    }

    private static void EmitTile(
        SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer, int rows, string row, int columns, string column, bool withBiases)
    {
        int sumRows = withBiases ? rows + 1 : rows;
        if (rows > 0)
            writer.Line($"ref {plan.Number.Name} inputs = ref Unsafe.Add(ref s, {Sum(ParameterMap.Input(plan, layer), Scaled(plan.BlockSamples, row))});");
        writer.Line($"ref {plan.Number.Name} deltas = ref Unsafe.Add(ref s, {Sum(ParameterMap.Delta(layer), Scaled(plan.BlockSamples, column))});");
        for (int i = 0; i < sumRows; i++)
            GradientSums.EmitZeros(writer, vectors, [.. Enumerable.Range(0, columns).Select(j => $"sum{i}{j}")]);
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            foreach (string part in vectors.Parts)
                EmitVector(writer, vectors, rows, columns, withBiases, part);
            if (rows > 0)
                writer.Line(Advance("inputs", plan.BlockSamples * layer.FanIn));
            writer.Line(Advance("deltas", plan.BlockSamples * layer.Width));
        });
        writer.Line($"ref {plan.Number.Name} sums = ref Unsafe.Add(ref g, {Sum(ParameterMap.Weights(layer), Scaled(layer.Width, row), column)});");
        if (layer.Width == 1)
            GradientSums.EmitEnd(writer, vectors, [.. Enumerable.Range(0, sumRows).Select(i => $"sum{i}0")], 0);
        else
            for (int i = 0; i < sumRows; i++)
                GradientSums.EmitEnd(writer, vectors, [.. Enumerable.Range(0, columns).Select(j => $"sum{i}{j}")], i * layer.Width);
    }

    /// <summary>What one vector of samples brings to each sum.</summary>
    private static void EmitVector(SourceWriter writer, BlockVectors vectors, int rows, int columns, bool withBiases, string part)
    {
        for (int i = 0; i < rows; i++)
            writer.Line($"{vectors.Type} input{i}{part} = {vectors.Load("inputs", $"{i}", part)};");
        for (int j = 0; j < columns; j++)
        {
            writer.Line($"{vectors.Type} delta{j}{part} = {vectors.Load("deltas", $"{j}", part)};");
            for (int i = 0; i < rows; i++)
                writer.Line($"sum{i}{j}{part} = {vectors.MultiplyAdd($"input{i}{part}", $"delta{j}{part}", $"sum{i}{j}{part}")};");
            if (withBiases)
                writer.Line($"sum{rows}{j}{part} += delta{j}{part};");
        }
    }
}
