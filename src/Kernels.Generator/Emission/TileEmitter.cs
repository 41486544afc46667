using System;
using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// The passes over one tile, layer by layer: once in vectors of 256 bits, which every processor has or has in software, and once in vectors
/// of 512. Each lane takes the same steps in both, so the bits are the same.
/// </summary>
internal static class TileEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        EmitChoices(writer, plan);
        EmitClass(writer, plan, "Narrow", BlockVectors.Narrow(plan.Number), "The loops over a tile, a block in two vectors of 256 bits, a and b");
        writer.Line();
        EmitClass(writer, plan, "Wide", BlockVectors.Wide(plan.Number), "The same, a block in one vector of 512 bits");
    }

    private static void EmitChoices(SourceWriter writer, MlpPlan plan)
    {
        writer.Line($"// x -> {string.Concat(plan.HiddenLayers.Select(l => $"h{l.Number} -> "))}z{plan.OutputLayer.Number} for the samples of one tile");
        EmitChoice(writer, plan, Forward(withSlopes: false), withGradients: false);
        if (plan.StoresSlopes)
        {
            writer.Line("// The same, with the derivatives that the backward pass takes up");
            EmitChoice(writer, plan, Forward(withSlopes: true), withGradients: false);
        }
        writer.Line($"// dz{plan.OutputLayer.Number} -> dz1, and what each layer adds to its gradients");
        EmitChoice(writer, plan, "BackwardTile", withGradients: true);
        EmitClearUnused(writer, plan);
    }

    /// <summary>
    /// What fills up the last block is the last sample once more, whose gradient by its outputs is 0. Times an infinite slope or input that
    /// would be no number, so all that the backward pass reads of it is 0 too.
    /// </summary>
    private static void EmitClearUnused(SourceWriter writer, MlpPlan plan)
    {
        writer.Line("// 0 over what fills up the last block, wherever the backward pass reads it");
        writer.Block($"private static void ClearUnused(ref {plan.Number.Name} s, int count)", () =>
        {
            writer.Line(ClearUnused(ParameterMap.Inputs, plan.Inputs));
            foreach (LayerPlan layer in plan.HiddenLayers)
                foreach ((string buffer, _, _) in ParameterMap.Buffers(layer))
                    writer.Line(ClearUnused(buffer, layer.Width));
        });
        writer.Line();
    }

    private static string ClearUnused(string buffer, int width) => $"SampleBlocks.ClearUnused(ref Unsafe.Add(ref s, {buffer}), count, {width});";

    private static void EmitChoice(SourceWriter writer, MlpPlan plan, string name, bool withGradients)
    {
        string arguments = $"(ref p, ref s, {(withGradients ? "ref g, count, " : "")}blocks)";
        writer.Lines($$"""
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            private static void {{Signature(plan, name, withGradients)}}
            {
                if (Vector512.IsHardwareAccelerated)
                    Wide.{{name}}{{arguments}};
                else
                    Narrow.{{name}}{{arguments}};
            }

            """);
    }

    /// <summary>The name of the forward pass, of one that a backward pass follows where slopes are stored for it.</summary>
    public static string Forward(bool withSlopes) => withSlopes ? "ForwardTileWithSlopes" : "ForwardTile";

    private static string Signature(MlpPlan plan, string name, bool withGradients) =>
        $"{name}(ref {plan.Number.Name} p, ref {plan.Number.Name} s, {(withGradients ? $"ref {plan.Number.Name} g, int count, " : "")}int blocks)";

    private static void EmitClass(SourceWriter writer, MlpPlan plan, string name, BlockVectors vectors, string comment)
    {
        writer.Line($"// {comment}");
        writer.Block($"private static class {name}", () =>
        {
            EmitForward(writer, plan, withSlopes: false);
            if (plan.StoresSlopes)
                EmitForward(writer, plan, withSlopes: true);
            EmitBackward(writer, plan);
            foreach (LayerPlan layer in plan.Layers)
            {
                ProductEmitter.EmitForward(writer, plan, vectors, layer);
                EmitBackwardLayer(writer, plan, vectors, layer);
            }
        });
    }

    private static void EmitForward(SourceWriter writer, MlpPlan plan, bool withSlopes) => EmitPass(writer, plan, Forward(withSlopes), withGradients: false, () =>
    {
        foreach (LayerPlan layer in plan.Layers)
        {
            writer.Line($"Layer{layer.Number}(ref p, ref s, blocks);");
            if (layer.Activation is { IsInlined: false })
                writer.Line(ActivationLoopEmitter.Call(plan, layer, withSlopes));
        }
    });

    private static void EmitBackward(SourceWriter writer, MlpPlan plan) => EmitPass(writer, plan, "BackwardTile", withGradients: true, () =>
    {
        foreach (LayerPlan layer in plan.Layers.Reverse())
        {
            if (LastDeltaEmitter.Joins(plan, layer))
                writer.Line(LastDeltaEmitter.Call(layer));
            else
            {
                writer.Line($"Gradient{layer.Number}(ref s, ref g, blocks);");
                if (layer.Number > 1)
                    writer.Line(ProductEmitter.BackwardCall(plan, layer));
            }
            if (layer.Number > 1)
                writer.Line(ClearUnused(ParameterMap.Delta(plan.Layers[layer.Number - 2]), layer.FanIn));
        }
    });

    private static void EmitPass(SourceWriter writer, MlpPlan plan, string name, bool withGradients, Action body)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"internal static void {Signature(plan, name, withGradients)}", body);
        writer.Line();
    }

    private static void EmitBackwardLayer(SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer)
    {
        if (LastDeltaEmitter.Joins(plan, layer))
        {
            LastDeltaEmitter.Emit(writer, plan, vectors, layer);
            return;
        }
        ReductionEmitter.Emit(writer, plan, vectors, layer);
        if (layer.Number > 1)
            ProductEmitter.EmitBackward(writer, plan, vectors, layer);
    }
}
