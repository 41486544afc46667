using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The names under which emitted code knows parameters and buffers, and the text that says where each stands.</summary>
internal static class ParameterMap
{
    /// <summary>The constant that holds a layer's weight offset.</summary>
    public static string Weights(LayerPlan layer) => $"W{layer.Number}";

    /// <summary>The constant that holds a layer's bias offset.</summary>
    public static string Biases(LayerPlan layer) => $"B{layer.Number}";

    /// <summary>The constant that holds the offset of a learned activation parameter of a layer.</summary>
    public static string Learned(LayerPlan layer, LearnedParameter parameter) => $"Learned{ActivationPlan.Capitalised(parameter)}{layer.Number}";

    /// <summary>The constant that holds the scratch offset of z, then h, or of the logit.</summary>
    public static string Output(LayerPlan layer) => layer.IsOutput ? "Logit" : $"H{layer.Number}";

    /// <summary>The constant that holds the scratch offset of f'(z), then dz.</summary>
    public static string Delta(LayerPlan layer) => layer.IsOutput ? "Logit" : $"Dz{layer.Number}";

    /// <summary>The constant that holds the scratch offset of df/d(parameter).</summary>
    public static string SlopeIn(LayerPlan layer, LearnedParameter parameter) =>
        $"SlopeIn{ActivationPlan.Capitalised(parameter)}{layer.Number}";

    /// <summary>The buffer that feeds a layer: the inputs or the layer before.</summary>
    public static string Input(MlpPlan plan, LayerPlan layer) => layer.Number == 1 ? "X" : Output(plan.Layers[layer.Number - 2]);

    /// <summary>Every parameter with its shape and offset, such as <c>W1 [2, 8] at 0</c>.</summary>
    public static IEnumerable<string> Entries(MlpPlan plan) =>
        plan.Layers.SelectMany(layer => new[]
        {
            $"{Weights(layer)} [{layer.FanIn}, {layer.Width}] at {layer.Weights}",
            $"b{layer.Number} [{layer.Width}] at {layer.Biases}",
        }).Concat(plan.HiddenLayers.SelectMany(layer => plan.Activation.Parameters.Select((parameter, index) =>
            $"{parameter.Identifier}{layer.Number} at {layer.ActivationParameters + index}")));
}
