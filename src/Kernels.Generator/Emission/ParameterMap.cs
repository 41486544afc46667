using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The names under which emitted code knows parameters and buffers, and the text that says where each stands.</summary>
internal static class ParameterMap
{
    /// <summary>The constant that holds the scratch offset of the inputs.</summary>
    public const string Inputs = "X";

    /// <summary>The constant that holds the scratch offset of the targets.</summary>
    public const string Targets = "Y";

    /// <summary>The constant that holds a layer's weight offset.</summary>
    public static string Weights(LayerPlan layer) => $"W{layer.Number}";

    /// <summary>The constant that holds a layer's bias offset.</summary>
    public static string Biases(LayerPlan layer) => $"B{layer.Number}";

    /// <summary>The constant that holds the offset of a learned activation parameter of a layer.</summary>
    public static string Learned(LayerPlan layer, LearnedParameter parameter) => LearnedNames.Offset(parameter, layer.Number);

    /// <summary>The constant that holds the scratch offset of z.</summary>
    public static string PreActivation(LayerPlan layer) => layer.IsOutput || layer.Output != layer.PreActivation ? $"Z{layer.Number}" : Output(layer);

    /// <summary>The constant that holds the scratch offset of h, or of the network's outputs.</summary>
    public static string Output(LayerPlan layer) => layer.IsOutput ? PreActivation(layer) : $"H{layer.Number}";

    /// <summary>The constant that holds the scratch offset of dz.</summary>
    public static string Delta(LayerPlan layer) => layer.StoresSlopes ? $"Dz{layer.Number}" : PreActivation(layer);

    /// <summary>The constant that holds the scratch offset of df/d(parameter).</summary>
    public static string SlopeIn(LayerPlan layer, LearnedParameter parameter) => LearnedNames.SlopesOffset(parameter, layer.Number);

    /// <summary>The buffer that feeds a layer: the inputs or the layer before.</summary>
    public static string Input(MlpPlan plan, LayerPlan layer) => layer.Number == 1 ? Inputs : Output(plan.Layers[layer.Number - 2]);

    /// <summary>Every parameter with its shape and offset, such as <c>W1 [2, 8] at 0</c>.</summary>
    public static IEnumerable<string> Entries(MlpPlan plan) =>
        plan.Layers.SelectMany(layer => new[]
        {
            $"{Weights(layer)} [{layer.FanIn}, {layer.Width}] at {layer.Weights}",
            $"b{layer.Number} [{layer.Width}] at {layer.Biases}",
        }).Concat(plan.Layers.SelectMany(layer => layer.Learned.Select((parameter, index) =>
            $"{parameter.Identifier}{layer.Number} at {layer.ActivationParameters + index}")));

    /// <summary>Every buffer of a layer: its constant, its offset and what it holds in turn.</summary>
    public static IEnumerable<(string Name, int Offset, string Holds)> Buffers(LayerPlan layer)
    {
        int n = layer.Number;
        switch (layer.Activation?.Source)
        {
            case null:
                return [(PreActivation(layer), layer.PreActivation, $"z{n}, then the outputs or dz{n}")];
            case BackwardSource.Output:
                return [(Output(layer), layer.Output, $"{(layer.Activation.IsInlined ? "" : $"z{n}, then ")}h{n}, then dz{n}")];
            case BackwardSource.PreActivation:
                return [(PreActivation(layer), layer.PreActivation, $"z{n}, then dz{n}"), (Output(layer), layer.Output, $"h{n}")];
            default:
                return
                [
                    (Output(layer), layer.Output, $"z{n}, then h{n}"),
                    (Delta(layer), layer.Delta, $"f'(z{n}), then dz{n}"),
                    .. layer.Learned.Select((p, index) => (SlopeIn(layer, p), layer.ParameterSlopes[index], $"dh{n}/d{p.Identifier}{n}")),
                ];
        }
    }
}
