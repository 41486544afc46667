using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The places of parameters and buffers: constants of the kernel, and the text that tells them to a reader.</summary>
internal static class ParameterMap
{
    /// <summary>Every parameter with its shape and offset, such as <c>W1 [2, 8] at 0</c>.</summary>
    public static IEnumerable<string> Entries(MlpPlan plan) =>
        plan.Layers.SelectMany(layer => new[]
        {
            $"{KernelNames.Weights(layer)} [{layer.FanIn}, {layer.Width}] at {layer.Weights}",
            $"b{layer.Number} [{layer.Width}] at {layer.Biases}",
        }).Concat(plan.Layers.Where(layer => layer.Learned.Count > 0).Select(Learned));

    private static string Learned(LayerPlan layer)
    {
        string names = string.Join(", ", layer.Learned.Select(parameter => $"{parameter.Identifier}{layer.Number}"));
        return layer.Learned.Count > 1 ? $"{names} from {layer.ActivationParameters} on" : $"{names} at {layer.ActivationParameters}";
    }

    public static void EmitConstants(SourceWriter writer, MlpPlan plan)
    {
        int blocks = plan.TileSamples / plan.BlockSamples;
        writer.Line("// Where each parameter stands in p, and its gradient in g");
        writer.Line($"private const int ParameterCount = {plan.ParameterCount};");
        foreach (LayerPlan layer in plan.Layers)
            writer.Line($"private const int {KernelNames.Weights(layer)} = {layer.Weights}, {KernelNames.Biases(layer)} = {layer.Biases};");
        foreach (LayerPlan layer in plan.HiddenLayers)
            foreach ((LearnedParameter parameter, int index) in layer.Learned.Select((p, i) => (p, i)))
                writer.Line($"private const int {KernelNames.Learned(layer, parameter)} = {layer.ActivationParameters + index};");

        writer.Comment("Where each buffer of a tile stands in the scratch memory s, [blocks, units, samples]");
        writer.Line($"private const int TileSamples = {plan.TileSamples};");
        EmitBuffer(writer, KernelNames.Inputs, 0, "x", blocks, plan.Inputs, plan.BlockSamples);
        foreach (LayerPlan layer in plan.Layers)
            foreach ((string name, int offset, string holds) in Buffers(layer))
                EmitBuffer(writer, name, offset, holds, blocks, layer.Width, plan.BlockSamples);
        EmitBuffer(writer, KernelNames.Targets, plan.Targets, "y", blocks, plan.Outputs, plan.BlockSamples);
        writer.Line($"internal const int ScratchLength = {plan.ScratchLength};");
        writer.Line();
    }

    private static void EmitBuffer(SourceWriter writer, string name, int offset, string holds, int blocks, int width, int samples) =>
        writer.Line($"private const int {name} = {offset}; // {holds} [{blocks}, {width}, {samples}]");

    /// <summary>Every buffer of a layer: its constant, its offset and its contents in turn.</summary>
    public static IEnumerable<(string Name, int Offset, string Holds)> Buffers(LayerPlan layer)
    {
        int n = layer.Number;
        switch (layer.Activation?.Source)
        {
            case null:
                return [(KernelNames.PreActivation(layer), layer.PreActivation, $"z{n}; in a training step then q and dz{n}")];
            case BackwardSource.Output:
                return [(KernelNames.Output(layer), layer.Output, $"{(layer.Activation.IsInlined ? "" : $"z{n}, then ")}h{n}, then dz{n}")];
            case BackwardSource.PreActivation:
                return [(KernelNames.PreActivation(layer), layer.PreActivation, $"z{n}, then dz{n}"), (KernelNames.Output(layer), layer.Output, $"h{n}")];
            default:
                return
                [
                    (KernelNames.Output(layer), layer.Output, $"z{n}, then h{n}"),
                    (KernelNames.Delta(layer), layer.Delta, $"f'(z{n}), then dz{n}"),
                    .. layer.Learned.Select((p, index) => (KernelNames.SlopeIn(layer, p), layer.ParameterSlopes[index], $"dh{n}/d{p.Identifier}{n}")),
                ];
        }
    }
}
