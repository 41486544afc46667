using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The backward pass of a last layer of one unit: its gradient and the deltas of the layer before in one pass over the samples.</summary>
internal sealed class JoinedStepEmitter(SourceWriter writer, MlpPlan plan, BlockText block, BackwardStep step)
{
    private readonly LayerPlan layer = step.Layer;
    private readonly LayerPlan before = plan.Layers[step.Layer.Number - 2];

    public void Emit()
    {
        (int n, string number) = (layer.Number, plan.Number.Name);
        MethodText.Emit(
            writer,
            [
                $"dW{n} += h{n - 1}' dz{n}, db{n} += dz{n}, summed over the samples;",
                $"dh{n - 1} = dz{n} W{n}', dz{n - 1} = dh{n - 1} f'(z{n - 1}), written over h{n - 1}.",
            ],
            MethodText.Optimized,
            $"private static void {KernelNames.BackwardLayer(layer)}(ref {number} p, ref {number} s, ref {number} g, int blocks)",
            () => GroupText.Emit(writer, "unit", step.Gradient.Rows, rows => rows.Inputs, EmitUnits, rest: "the bias"));
    }

    /// <summary>Writes the sums and deltas of as many units of the layer before as registers hold.</summary>
    private void EmitUnits(RowGroup rows, Place unit)
    {
        int units = rows.Inputs.Count;
        writer.Line(MemoryText.Reference(plan.Number, "deltas", "s", Place.At(KernelNames.Delta(layer))));
        if (units > 0)
        {
            writer.Line(MemoryText.Reference(plan.Number, "weights", "p", Place.At(KernelNames.Weights(layer)) + unit));
            writer.Line(MemoryText.Reference(plan.Number, "outputs", "s", Place.At(KernelNames.Delta(before)) + plan.BlockSamples * unit));
        }
        string[] sums = [.. Enumerable.Range(0, units).Select(i => $"dW{i}0"), .. rows.WithBiases ? new[] { "db0" } : []];
        GradientSums.EmitZeros(writer, block, sums);
        writer.Separate();
        writer.Block("for (int block = 0; block < blocks; block++)", () => EmitBlock(rows));
        writer.Comment("The sums over the lanes, added to the gradient");
        writer.Line(MemoryText.Reference(plan.Number, "gradients", "g", Place.At(KernelNames.Weights(layer)) + unit));
        GradientSums.EmitEnd(writer, block, sums, "gradients", 0);
    }

    private void EmitBlock(RowGroup rows)
    {
        int units = rows.Inputs.Count;
        foreach (string part in block.Parts)
            block.Declare($"dz0{part}", block.Load("deltas", 0, part));
        for (int i = 0; i < units; i++)
            EmitUnit(i);
        if (rows.WithBiases)
        {
            writer.Comment("db += dz0");
            foreach (string part in block.Parts)
                writer.Line($"db0{part} += dz0{part};");
        }
        writer.Comment("Next block");
        writer.Line(MemoryText.Advance("deltas", plan.BlockSamples));
        if (units > 0)
            writer.Line(MemoryText.Advance("outputs", plan.BlockSamples * layer.FanIn));
    }

    private void EmitUnit(int i)
    {
        writer.Comment($"dW[{i}] += h{i} dz0; dh{i} = dz0 W[{i}], dz = dh{i} f'(z)");
        block.Declare($"W{i}0", MemoryText.Broadcast("weights", i));
        foreach (string part in block.Parts)
        {
            string h = $"h{i}{part}";
            block.Declare(h, block.Load("outputs", i, part));
            writer.Line($"dW{i}0{part} = {MemoryText.MultiplyAdd(h, $"dz0{part}", $"dW{i}0{part}")};");
            writer.Line(block.Store(ActivationMethodEmitter.Delta(before.Activation!, $"dz0{part} * W{i}0", h), "outputs", i, part));
        }
    }
}
