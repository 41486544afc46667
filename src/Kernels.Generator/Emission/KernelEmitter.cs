using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The file-local class that holds a network's kernels, in the order in which a reader meets them.</summary>
internal static class KernelEmitter
{
    public static string Name(MlpPlan plan) => plan.Type.Name + "Kernel";

    public static void Emit(SourceWriter writer, MlpPlan plan) =>
        writer.Block("namespace Kernels.Generated", () =>
        {
            writer.Lines("""
                using global::System;
                using global::System.Runtime.CompilerServices;
                using global::System.Runtime.InteropServices;
                using global::System.Runtime.Intrinsics;
                using global::Kernels.Numerics;
                using global::Kernels.Runtime;

                """);
            HeaderEmitter.Emit(writer, plan);
            writer.Line(GeneratedCode.Attribute);
            writer.Block($"file static class {Name(plan)}", () => EmitBody(writer, plan));
        });

    private static void EmitBody(SourceWriter writer, MlpPlan plan)
    {
        EmitConstants(writer, plan);
        ForwardEmitter.Emit(writer, plan);
        GradientEmitter.Emit(writer, plan);
        InspectionEmitter.Emit(writer, plan);
        ActivationLoopEmitter.Emit(writer, plan);
        ActivationMethodEmitter.Emit(writer, plan);
        TileEmitter.Emit(writer, plan);
    }

    private static void EmitConstants(SourceWriter writer, MlpPlan plan)
    {
        int blocks = plan.TileSamples / plan.BlockSamples;
        writer.Line("// Where each parameter stands in p, and its gradient in g");
        writer.Line($"private const int ParameterCount = {plan.ParameterCount};");
        foreach (LayerPlan layer in plan.Layers)
            writer.Line($"private const int {ParameterMap.Weights(layer)} = {layer.Weights}, {ParameterMap.Biases(layer)} = {layer.Biases};");
        foreach (LayerPlan layer in plan.HiddenLayers)
            foreach ((LearnedParameter parameter, int index) in layer.Learned.Select((p, i) => (p, i)))
                writer.Line($"private const int {ParameterMap.Learned(layer, parameter)} = {layer.ActivationParameters + index};");

        writer.Line();
        writer.Line("// Where each buffer of a tile stands in the scratch memory s, [blocks, units, samples]");
        writer.Line($"private const int TileSamples = {plan.TileSamples};");
        EmitBuffer(writer, ParameterMap.Inputs, 0, "inputs", blocks, plan.Inputs, plan.BlockSamples);
        foreach (LayerPlan layer in plan.Layers)
            foreach ((string name, int offset, string holds) in ParameterMap.Buffers(layer))
                EmitBuffer(writer, name, offset, holds, blocks, layer.Width, plan.BlockSamples);
        EmitBuffer(writer, ParameterMap.Targets, plan.Targets, "targets", blocks, plan.Outputs, plan.BlockSamples);
        writer.Line($"internal const int ScratchLength = {plan.ScratchLength};");
        writer.Line();
    }

    private static void EmitBuffer(SourceWriter writer, string name, int offset, string holds, int blocks, int width, int samples) =>
        writer.Line($"private const int {name} = {offset}; // {holds} [{blocks}, {width}, {samples}]");
}
