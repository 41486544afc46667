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
    public static void Emit(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        int n = layer.Number;
        (int tileRows, int tileColumns) = UnitGroup.GradientTile(layer.FanIn + 1, layer.Width);
        int rowsBefore = layer.FanIn / tileRows * tileRows;
        writer.Line($"// dW{n} += {(n == 1 ? "x" : $"h{n - 1}")}' dz{n}, db{n} += dz{n} summed over the samples, {tileRows} x {tileColumns} sums at a time");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void Gradient{n}(ref {plan.Number.Name} s, ref {plan.Number.Name} g, int blocks)", () =>
        {
            if (rowsBefore == 0)
            {
                EmitColumns(layer.FanIn, "0", withBiases: true);
                return;
            }
            GroupLoop.Emit(writer, "row", rowsBefore, tileRows, (rows, row) => EmitColumns(rows, row, withBiases: false), isPart: true);
            writer.Block($"// {RowsLeft(rowsBefore, layer.FanIn)}the biases", () =>
                EmitColumns(layer.FanIn - rowsBefore, $"{rowsBefore}", withBiases: true));
        });
        writer.Line();

        void EmitColumns(int rows, string row, bool withBiases) =>
            GroupLoop.Emit(writer, "column", layer.Width, tileColumns, (columns, column) =>
                EmitTile(writer, plan, layer, rows, row, columns, column, withBiases));
    }

    private static string RowsLeft(int start, int end) => (end - start) switch
    {
        0 => "",
        1 => $"row {start} and ",
        _ => $"row {start} to {end - 1} and ",
    };

    private static void EmitTile(
        SourceWriter writer, MlpPlan plan, LayerPlan layer, int rows, string row, int columns, string column, bool withBiases)
    {
        int sumRows = withBiases ? rows + 1 : rows;
        if (rows > 0)
            writer.Line($"ref {plan.Number.Name} inputs = ref Unsafe.Add(ref s, {Sum(ParameterMap.Input(plan, layer), Scaled(plan.BlockSamples, row))});");
        writer.Line($"ref {plan.Number.Name} deltas = ref Unsafe.Add(ref s, {Sum(ParameterMap.Delta(layer), Scaled(plan.BlockSamples, column))});");
        for (int i = 0; i < sumRows; i++)
            for (int j = 0; j < columns; j++)
                writer.Line($"{plan.Number.Vector} sum{i}{j} = {plan.Number.Vector}.Zero;");
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            foreach (string half in BlockHalf.Both)
                EmitHalf(writer, plan, rows, columns, withBiases, half);
            if (rows > 0)
                writer.Line(Advance("inputs", plan.BlockSamples * layer.FanIn));
            writer.Line(Advance("deltas", plan.BlockSamples * layer.Width));
        });
        writer.Line($"ref {plan.Number.Name} sums = ref Unsafe.Add(ref g, {Sum(ParameterMap.Weights(layer), Scaled(layer.Width, row), column)});");
        if (layer.Width == 1)
            EmitSums(writer, [.. Enumerable.Range(0, sumRows).Select(i => $"sum{i}0")], 0);
        else
            for (int i = 0; i < sumRows; i++)
                EmitSums(writer, [.. Enumerable.Range(0, columns).Select(j => $"sum{i}{j}")], i * layer.Width);
    }

    /// <summary>What one vector of samples brings to each sum.</summary>
    private static void EmitHalf(SourceWriter writer, MlpPlan plan, int rows, int columns, bool withBiases, string half)
    {
        for (int i = 0; i < rows; i++)
            writer.Line($"{plan.Number.Vector} input{i}{half} = {BlockHalf.Load(plan, "inputs", $"{i}", half)};");
        for (int j = 0; j < columns; j++)
        {
            writer.Line($"{plan.Number.Vector} delta{j}{half} = {BlockHalf.Load(plan, "deltas", $"{j}", half)};");
            for (int i = 0; i < rows; i++)
                writer.Line($"sum{i}{j} = Vector256.FusedMultiplyAdd(input{i}{half}, delta{j}{half}, sum{i}{j});");
            if (withBiases)
                writer.Line($"sum{rows}{j} += delta{j}{half};");
        }
    }

    /// <summary>Adds each vector's lanes to its gradient, four gradients that stand side by side at once.</summary>
    public static void EmitSums(SourceWriter writer, string[] vectors, int start)
    {
        int each = vectors.Length / UnitGroup.SumsAtOnce * UnitGroup.SumsAtOnce;
        for (int k = 0; k < each; k += UnitGroup.SumsAtOnce)
            writer.Line($"LaneSums.AddEach({string.Join(", ", vectors.Skip(k).Take(UnitGroup.SumsAtOnce))}, ref {Element("sums", $"{start + k}")});");
        for (int k = each; k < vectors.Length; k++)
            writer.Line($"{Element("sums", $"{start + k}")} += LaneSums.Sum({vectors[k]});");
    }
}
