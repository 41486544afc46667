using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// A hidden layer and a single output forward in one pass over the samples: each unit's output is added to the last sum as it comes, and is stored only
/// where it is asked for.
/// </summary>
internal sealed class JoinedForwardEmitter(SourceWriter writer, MlpPlan plan, BlockText block, ForwardStep step)
{
    private readonly LayerPlan layer = step.Product.Layer;
    private readonly LayerPlan output = step.Output!;
    private readonly ForwardFinish finish = new(writer, block, step.Product.Layer);
    private readonly FourPartsText last = new(writer, block, step.Output!.FanIn, "zLast");

    public void Emit()
    {
        MethodText.Emit(
            writer,
            [
                $"{KernelNames.Equation(layer)}, {ActivationLoopEmitter.Equation(layer)}, {KernelNames.Equation(output)}:",
                $"the last sum takes each unit of h{layer.Number} as it comes.",
            ],
            MethodText.Optimized,
            $"private static void {KernelNames.ForwardSignature(plan, step)}",
            EmitBody);
    }

    private void EmitBody()
    {
        writer.Line(MemoryText.Reference(plan.Number, "inputs", "s", Place.At(KernelNames.Input(plan, layer))));
        foreach ((string reference, string array, Place start) in finish.Targets)
            writer.Line(MemoryText.Reference(plan.Number, reference, array, start));
        finish.EmitStart();
        block.Declare("bLast", MemoryText.Broadcast("p", Place.At(KernelNames.Biases(output))));
        writer.Separate();
        writer.Block("for (int block = 0; block < blocks; block++)", EmitBlock);
    }

    private void EmitBlock()
    {
        foreach (int i in Enumerable.Range(0, layer.FanIn))
            foreach (string part in block.Parts)
                block.Declare(Input(i, part), block.Load("inputs", i, part));
        writer.Comment("The last sum in four parts, the first from its bias on: unit i goes to part i mod 4");
        foreach (string part in block.Parts)
            last.EmitStart(part, "bLast");
        writer.Separate();
        GroupText.Emit(writer, "unit", step.Units, EmitGroup);

        writer.Separate();
        foreach (string part in block.Parts)
            writer.Line(block.Store(last.Whole(part), KernelNames.LastPreActivations, 0, part));
        writer.Comment("Next block");
        writer.Line(MemoryText.Advance("inputs", plan.BlockSamples * layer.FanIn));
        foreach ((string reference, string _, Place _) in finish.Targets)
            writer.Line(MemoryText.Advance(reference, plan.BlockSamples * layer.Width));
        writer.Line(MemoryText.Advance(KernelNames.LastPreActivations, plan.BlockSamples));
    }

    private void EmitGroup(UnitGroup units, Place first)
    {
        for (int i = 0; i < layer.FanIn; i++)
            writer.Line(MemoryText.Reference(plan.Number, Row(i), "p", Place.At(KernelNames.Weights(layer)) + first + i * layer.Width));
        writer.Line(MemoryText.Reference(plan.Number, "biases", "p", Place.At(KernelNames.Biases(layer)) + first));
        writer.Line(MemoryText.Reference(plan.Number, "lastWeights", "p", Place.At(KernelNames.Weights(output)) + first));
        block.DeclareWeight();
        for (int unit = 0; unit < units.Count; unit++)
            EmitUnit(unit, first + unit);
    }

    /// <summary>Writes the sum of a unit, its output and its share of the last sum.</summary>
    /// <param name="unit">The unit, counted from the first of its group.</param>
    /// <param name="place">The unit, counted from the first of the layer.</param>
    private void EmitUnit(int unit, Place place)
    {
        string function = ActivationLoopEmitter.Function(layer.Activation!, $"z{unit}");
        writer.Comment($"z{unit} = b + {KernelNames.Signal(layer)} W, output{unit} = {function}, zLast += output{unit} W");
        string bias = block.Weight(MemoryText.Broadcast("biases", unit));
        if (block.AreSeveral)
            foreach (string part in block.Parts)
                block.Declare($"z{unit}{part}", bias);
        for (int i = 0; i < layer.FanIn; i++)
            EmitInput(i, unit, bias);
        foreach (string part in block.Parts)
            block.Declare($"output{unit}{part}", ActivationMethodEmitter.Value(layer.Activation!, $"z{unit}{part}"));
        string weight = block.Weight(MemoryText.Broadcast("lastWeights", unit));
        foreach (string part in block.Parts)
            last.EmitProduct(unit, part, $"output{unit}{part}", weight);
        finish.EmitKeptUnit(unit, place);
    }

    private void EmitInput(int i, int unit, string bias)
    {
        string weight = block.Weight(MemoryText.Broadcast(Row(i), unit));
        foreach (string part in block.Parts)
            if (i == 0 && !block.AreSeveral)
                block.Declare($"z{unit}", MemoryText.MultiplyAdd(Input(i, part), weight, bias));
            else
                writer.Line($"z{unit}{part} = {MemoryText.MultiplyAdd(Input(i, part), weight, $"z{unit}{part}")};");
    }

    private string Input(int i, string part) => $"{KernelNames.Signal(layer)}{i}{part}";

    private static string Row(int i) => i == 0 ? "weights" : $"row{i}";
}
