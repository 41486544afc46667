using System;
using System.Linq;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>The gradients of weights and biases: sums over the samples of a tile, several of them in registers over all blocks.</summary>
internal static class ReductionEmitter
{
    public static void EmitWeightGradient(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        int n = layer.Number;
        string input = n == 1 ? "x" : $"h{n - 1}";
        (int tileRows, int tileColumns) = UnitGroup.GradientTile(layer.FanIn, layer.Width);
        writer.Line($"// dW{n} += {input}' dz{n}, {tileRows} x {tileColumns} weights at a time");
        EmitMethod(writer, plan, $"WeightGradient{n}", () =>
            GroupLoop.Emit(writer, "row", layer.FanIn, tileRows, (rows, row) =>
                GroupLoop.Emit(writer, "column", layer.Width, tileColumns, (columns, column) =>
                    EmitTile(writer, plan, layer, rows, row, columns, column))));
    }

    public static void EmitBiasGradient(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        writer.Line($"// db{layer.Number} += dz{layer.Number}, summed over the samples");
        EmitMethod(writer, plan, $"BiasGradient{layer.Number}", () =>
            GroupLoop.Emit(writer, "unit", layer.Width, UnitGroup.Largest, (units, unit) => EmitBiases(writer, plan, layer, units, unit)));
    }

    private static void EmitMethod(SourceWriter writer, MlpPlan plan, string name, Action body)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {name}(ref {plan.Number.Name} s, ref {plan.Number.Name} g, int blocks)", body);
        writer.Line();
    }

    private static void EmitTile(SourceWriter writer, MlpPlan plan, LayerPlan layer, int rows, string row, int columns, string column)
    {
        writer.Line($"ref {plan.Number.Name} inputs = ref Unsafe.Add(ref s, {Sum(ParameterMap.Input(plan, layer), Scaled(plan.Lanes, row))});");
        writer.Line($"ref {plan.Number.Name} deltas = ref Unsafe.Add(ref s, {Sum(ParameterMap.Delta(layer), Scaled(plan.Lanes, column))});");
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                writer.Line($"{plan.Number.Vector} sum{i}{j} = {plan.Number.Vector}.Zero;");
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            for (int j = 0; j < columns; j++)
                writer.Line($"{plan.Number.Vector} delta{j} = {Load("deltas", $"{plan.Lanes * j}")};");
            for (int i = 0; i < rows; i++)
            {
                writer.Line($"{plan.Number.Vector} input{i} = {Load("inputs", $"{plan.Lanes * i}")};");
                for (int j = 0; j < columns; j++)
                    writer.Line($"sum{i}{j} = Vector256.FusedMultiplyAdd(input{i}, delta{j}, sum{i}{j});");
            }
            writer.Line(Advance("inputs", plan.Lanes * layer.FanIn));
            writer.Line(Advance("deltas", plan.Lanes * layer.Width));
        });
        writer.Line($"ref {plan.Number.Name} sums = ref Unsafe.Add(ref g, {Sum(ParameterMap.Weights(layer), Scaled(layer.Width, row), column)});");
        if (layer.Width == 1)
            EmitSums(writer, [.. Enumerable.Range(0, rows).Select(i => $"sum{i}0")], 0);
        else
            for (int i = 0; i < rows; i++)
                EmitSums(writer, [.. Enumerable.Range(0, columns).Select(j => $"sum{i}{j}")], i * layer.Width);
    }

    private static void EmitBiases(SourceWriter writer, MlpPlan plan, LayerPlan layer, int count, string unit)
    {
        writer.Line($"ref {plan.Number.Name} deltas = ref Unsafe.Add(ref s, {Sum(ParameterMap.Delta(layer), Scaled(plan.Lanes, unit))});");
        for (int j = 0; j < count; j++)
            writer.Line($"{plan.Number.Vector} sum{j} = {plan.Number.Vector}.Zero;");
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            for (int j = 0; j < count; j++)
                writer.Line($"sum{j} += {Load("deltas", $"{plan.Lanes * j}")};");
            writer.Line(Advance("deltas", plan.Lanes * layer.Width));
        });
        writer.Line($"ref {plan.Number.Name} sums = ref Unsafe.Add(ref g, {Sum(ParameterMap.Biases(layer), unit)});");
        EmitSums(writer, [.. Enumerable.Range(0, count).Select(j => $"sum{j}")], 0);
    }

    /// <summary>Adds each vector's lanes to its gradient, four gradients that stand side by side at once.</summary>
    private static void EmitSums(SourceWriter writer, string[] vectors, int start)
    {
        int each = vectors.Length / UnitGroup.SumsAtOnce * UnitGroup.SumsAtOnce;
        for (int k = 0; k < each; k += UnitGroup.SumsAtOnce)
            writer.Line($"LaneSums.AddEach({string.Join(", ", vectors.Skip(k).Take(UnitGroup.SumsAtOnce))}, ref {Element("sums", $"{start + k}")});");
        for (int k = each; k < vectors.Length; k++)
            writer.Line($"{Element("sums", $"{start + k}")} += LaneSums.Sum({vectors[k]});");
    }
}
