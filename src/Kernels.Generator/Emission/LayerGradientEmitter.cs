using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The gradient of a layer's weights and biases: sums over the samples of a tile, several of them in registers over all blocks.</summary>
internal sealed class LayerGradientEmitter(SourceWriter writer, MlpPlan plan, BlockText block, GradientPlan gradient)
{
    private readonly LayerPlan layer = gradient.Layer;
    private readonly string signal = KernelNames.Signal(gradient.Layer);

    public void Emit()
    {
        int n = layer.Number;
        string sums = $"{gradient.Rows[0].Count} x {gradient.Columns[0].Count} sums at a time";
        MethodText.Emit(
            writer,
            [$"dW{n} += {KernelNames.SignalOf(layer)}' dz{n}, db{n} += dz{n}, summed over the samples, {sums}."],
            MethodText.Optimized,
            $"private static void {KernelNames.Gradient(layer)}(ref {plan.Number.Name} s, ref {plan.Number.Name} g, int blocks)",
            () => GroupText.Emit(
                writer, "row", gradient.Rows, rows => rows.Inputs,
                (rows, row) => GroupText.Emit(writer, "column", gradient.Columns, (columns, column) => EmitTile(rows, row, columns.Count, column)),
                rest: "the biases"));
    }

    private void EmitTile(RowGroup rows, Place row, int columns, Place column)
    {
        int inputs = rows.Inputs.Count;
        if (inputs > 0)
            writer.Line(MemoryText.Reference(plan.Number, "inputs", "s", Place.At(KernelNames.Input(plan, layer)) + plan.BlockSamples * row));
        writer.Line(MemoryText.Reference(plan.Number, "deltas", "s", Place.At(KernelNames.Delta(layer)) + plan.BlockSamples * column));
        for (int i = 0; i < rows.Count; i++)
            GradientSums.EmitZeros(writer, block, Sums(rows, i, columns));
        writer.Separate();
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            foreach (string part in block.Parts)
                EmitSamples(rows, columns, part);
            writer.Comment("Next block");
            if (inputs > 0)
                writer.Line(MemoryText.Advance("inputs", plan.BlockSamples * layer.FanIn));
            writer.Line(MemoryText.Advance("deltas", plan.BlockSamples * layer.Width));
        });
        writer.Comment("The sums over the lanes, added to the gradient");
        EmitEnd(rows, row, columns, column);
    }

    private void EmitEnd(RowGroup rows, Place row, int columns, Place column)
    {
        int inputs = rows.Inputs.Count;
        if (inputs > 0)
            writer.Line(MemoryText.Reference(plan.Number, "gradients", "g", Place.At(KernelNames.Weights(layer)) + layer.Width * row + column));
        // The bias of a single unit stands right behind its weights.
        if (layer.Width == 1 && inputs > 0)
        {
            GradientSums.EmitEnd(writer, block, [.. Enumerable.Range(0, rows.Count).SelectMany(i => Sums(rows, i, 1))], "gradients", 0);
            return;
        }
        for (int i = 0; i < inputs; i++)
            GradientSums.EmitEnd(writer, block, Sums(rows, i, columns), "gradients", i * layer.Width);
        if (rows.WithBiases)
            GradientSums.EmitEnd(writer, block, Sums(rows, inputs, columns), "g", Place.At(KernelNames.Biases(layer)) + column);
    }

    /// <summary>Writes the part of each sum that one vector of samples gives.</summary>
    private void EmitSamples(RowGroup rows, int columns, string part)
    {
        int inputs = rows.Inputs.Count;
        if (inputs > 0)
            writer.Comment($"These inputs{block.Samples(part)}");
        for (int i = 0; i < inputs; i++)
            block.Declare($"{signal}{i}{part}", block.Load("inputs", i, part));
        for (int j = 0; j < columns; j++)
        {
            string dz = $"dz{j}{part}";
            writer.Comment(inputs == 0 ? $"db += dz{j}{block.Samples(part)}" : $"dW += {signal} dz{j}{(rows.WithBiases ? $", db += dz{j}" : "")}");
            block.Declare(dz, block.Load("deltas", j, part));
            for (int i = 0; i < inputs; i++)
                writer.Line($"dW{i}{j}{part} = {MemoryText.MultiplyAdd($"{signal}{i}{part}", dz, $"dW{i}{j}{part}")};");
            if (rows.WithBiases)
                writer.Line($"db{j}{part} += {dz};");
        }
    }

    /// <summary>The names of the sums of a row, which after the inputs is that of the biases.</summary>
    private static string[] Sums(RowGroup rows, int row, int columns) =>
        [.. Enumerable.Range(0, columns).Select(j => row == rows.Inputs.Count ? $"db{j}" : $"dW{row}{j}")];
}
