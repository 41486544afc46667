using System;
using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// The passes over one tile, forward and then backward: once in vectors of 256 bits, which every processor has or has in software, and once in
/// vectors of 512. Each lane takes the same steps in both, so the bits are the same.
/// </summary>
internal static class TileEmitter
{
    private const string Digits =
        "A digit in the name of a local is a unit, counted from the first of its group, not a layer; of two the first is the input.";

    public static void Emit(SourceWriter writer, MlpPlan plan, TileVectors vectors)
    {
        EmitChoices(writer, plan, vectors);
        if (vectors != TileVectors.Wide)
            EmitClass(
                writer, plan, nameof(TileVectors.Narrow), plan.Narrow,
                "The loops over a tile, the samples of a block in two vectors of 256 bits, a and b.",
                Digits, "So z1b is of the second unit, samples b, and W01 leads from the first input to it.");
        if (vectors == TileVectors.Both)
            writer.Line();
        if (vectors != TileVectors.Narrow)
            EmitClass(
                writer, plan, nameof(TileVectors.Wide), plan.Wide,
                "The loops over a tile, the samples of a block in one vector of 512 bits.", Digits,
                "So z1 is of the second unit, and W01 leads from the first input to it.");
    }

    /// <summary>The statement that takes a tile forward through all layers and leaves all that a backward pass or a look inside needs.</summary>
    public static string KeepingCall(MlpPlan plan, bool withSlopes) =>
        ForwardCall(plan, Forward(withSlopes), LastInScratch(plan), $"{KernelNames.KeepsAll}: true");

    /// <summary>The statement that takes a tile forward and leaves the last pre-activations alone, in a place of choice.</summary>
    public static string InferringCall(MlpPlan plan, string last) => ForwardCall(plan, Forward(withSlopes: false), last, $"{KernelNames.KeepsAll}: false");

    /// <summary>The place of the last pre-activations in the scratch memory.</summary>
    public static string LastInScratch(MlpPlan plan) => MemoryText.Element("s", Place.At(KernelNames.Output(plan.OutputLayer)));

    private static string ForwardCall(MlpPlan plan, string name, string last, string keepsAll) =>
        $"{name}(ref p, ref s, ref {last}, blocks{(plan.StoresByChoice ? $", {keepsAll}" : "")});";

    /// <summary>The name of the forward pass, of one that a backward pass follows where slopes are stored for it.</summary>
    public static string Forward(bool withSlopes) => withSlopes ? "ForwardTileWithSlopes" : "ForwardTile";

    private static void EmitChoices(SourceWriter writer, MlpPlan plan, TileVectors vectors)
    {
        string stages = string.Concat(plan.HiddenLayers.Select(l => $"h{l.Number} -> "));
        string choice = plan.StoresByChoice ? $"; {KernelNames.KeepsAll} stores what only a backward pass or a look inside reads" : "";
        EmitChoice(
            writer, plan, vectors, Forward(withSlopes: false),
            $"x -> {stages}z{plan.OutputLayer.Number} for the samples of one tile, the last one to {KernelNames.LastPreActivations}{choice}.");
        if (plan.StoresSlopes)
            EmitChoice(
                writer, plan, vectors, Forward(withSlopes: true),
                $"x -> {stages}z{plan.OutputLayer.Number} likewise, with the slopes that the backward pass needs.");
        EmitChoice(
            writer, plan, vectors, "BackwardTile", $"dz{plan.OutputLayer.Number} -> dz1, and the gradients of each layer.", withGradients: true);
        EmitClearUnused(writer, plan);
    }

    /// <summary>
    /// What fills up the last block is the last sample once more, whose gradient by its outputs is 0. Times an infinite slope or input that
    /// would be no number, so all that the backward pass reads of it is 0 too.
    /// </summary>
    private static void EmitClearUnused(SourceWriter writer, MlpPlan plan)
    {
        writer.Summary(
            "Writes 0 over the filler samples, copies of the last one that fill its block, in what the backward pass reads;",
            "in dz of the last layer the loss does.");
        writer.Block($"private static void ClearUnused(ref {plan.Number.Name} s, int count)", () =>
        {
            writer.Line(ClearUnused(KernelNames.Inputs, plan.Inputs));
            foreach (LayerPlan layer in plan.HiddenLayers)
                foreach ((string buffer, _, _) in ParameterMap.Buffers(layer))
                    writer.Line(ClearUnused(buffer, layer.Width));
        });
        writer.Line();
    }

    private static string ClearUnused(string buffer, int width) => $"SampleBlocks.ClearUnused(ref Unsafe.Add(ref s, {buffer}), count, width: {width});";

    private static void EmitChoice(
        SourceWriter writer, MlpPlan plan, TileVectors vectors, string name, string summary, bool withGradients = false)
    {
        string call = withGradients
            ? $"{name}(ref p, ref s, ref g, count, blocks);"
            : ForwardCall(plan, name, KernelNames.LastPreActivations, KernelNames.KeepsAll);
        string choice = vectors != TileVectors.Both ? $"{vectors}.{call}" : $"""
            if (Vector512.IsHardwareAccelerated)
                Wide.{call}
            else
                Narrow.{call}
            """;
        MethodText.Emit(writer, [summary], MethodText.Inlined, $"private static void {Signature(plan, name, withGradients)}", () => writer.Lines(choice));
    }

    private static string Signature(MlpPlan plan, string name, bool withGradients)
    {
        string number = plan.Number.Name;
        return withGradients
            ? $"{name}(ref {number} p, ref {number} s, ref {number} g, int count, int blocks)"
            : $"{name}(ref {number} p, ref {number} s, ref {number} {KernelNames.LastPreActivations}, int blocks"
                + $"{(plan.StoresByChoice ? $", bool {KernelNames.KeepsAll}" : "")})";
    }

    private static void EmitClass(SourceWriter writer, MlpPlan plan, string name, TilePlan tile, params string[] summary)
    {
        var block = new BlockText(writer, tile.Vectors);
        writer.Summary(summary);
        writer.Block($"private static class {name}", () =>
        {
            // The narrow loops use that of the class around.
            if (block.Type != plan.Number.Vector)
                BroadcastEmitter.Emit(writer, block.Type);
            EmitForward(writer, plan, tile, withSlopes: false);
            if (plan.StoresSlopes)
                EmitForward(writer, plan, tile, withSlopes: true);
            ActivationLoopEmitter.Emit(writer, plan, tile.Vectors.Type);
            foreach (ForwardStep step in tile.Forward)
                if (step.Output is null)
                    ProductEmitter.EmitForward(writer, plan, block, step);
                else
                    new JoinedForwardEmitter(writer, plan, block, step).Emit();
            EmitBackward(writer, plan, tile);
            foreach (BackwardStep step in tile.Backward)
                EmitStep(writer, plan, block, step);
        });
    }

    private static void EmitForward(SourceWriter writer, MlpPlan plan, TilePlan tile, bool withSlopes)
    {
        string summary = withSlopes ? "All layers forward, with the slopes that the backward pass needs." : "All layers forward.";
        EmitPass(writer, plan, Forward(withSlopes), summary, withGradients: false, () =>
        {
            foreach (ForwardStep step in tile.Forward)
            {
                LayerPlan layer = step.Product.Layer;
                writer.Line($"{KernelNames.ForwardCall(step)};");
                if (layer.Activation is { IsInlined: false })
                    writer.Line(ActivationLoopEmitter.Call(plan, tile.Vectors.Type, layer, withSlopes));
            }
        });
    }

    private static void EmitBackward(SourceWriter writer, MlpPlan plan, TilePlan tile) =>
        EmitPass(writer, plan, "BackwardTile", "All layers backward.", withGradients: true, () =>
        {
            foreach (BackwardStep step in tile.Backward)
            {
                if (!step.IsJoined)
                    writer.Line($"{KernelNames.Gradient(step.Layer)}(ref s, ref g, blocks);");
                if (step.IsJoined || step.Deltas is not null)
                    writer.Line($"{KernelNames.BackwardLayer(step.Layer)}(ref p, ref s,{(AddsToGradients(plan, step) ? " ref g," : "")} blocks);");
                if (step.Layer.Number == 1)
                    continue;
                string clear = ClearUnused(KernelNames.Delta(plan.Layers[step.Layer.Number - 2]), step.Layer.FanIn);
                writer.Line($"{clear} // 0 times an infinite weight is no number");
            }
        });

    /// <summary>Whether the deltas of a step come with gradients: the layer's own, or those of activation parameters of the layer before.</summary>
    private static bool AddsToGradients(MlpPlan plan, BackwardStep step) => step.IsJoined || plan.Layers[step.Layer.Number - 2].Learned.Count > 0;

    private static void EmitPass(SourceWriter writer, MlpPlan plan, string name, string summary, bool withGradients, Action body) =>
        MethodText.Emit(writer, [summary], MethodText.Optimized, $"internal static void {Signature(plan, name, withGradients)}", body);

    private static void EmitStep(SourceWriter writer, MlpPlan plan, BlockText block, BackwardStep step)
    {
        if (step.IsJoined)
        {
            new JoinedStepEmitter(writer, plan, block, step).Emit();
            return;
        }
        new LayerGradientEmitter(writer, plan, block, step.Gradient).Emit();
        if (step.Deltas is not null)
            ProductEmitter.EmitBackward(writer, plan, block, step.Deltas);
    }
}
