using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The names of parameters, buffers, signals and the methods of layers in emitted code.</summary>
internal static class KernelNames
{
    /// <summary>The constant that holds the scratch offset of the inputs.</summary>
    public const string Inputs = "X";

    /// <summary>The constant that holds the scratch offset of the targets.</summary>
    public const string Targets = "Y";

    /// <summary>The parameter of methods that refers to where the pre-activations of the last layer go.</summary>
    public const string LastPreActivations = "zLast";

    /// <summary>The parameter of methods that says whether they store what only a backward pass or a look inside reads.</summary>
    public const string KeepsAll = "keepsAll";

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

    /// <summary>The input of a layer in the equations: <c>x</c>, or such as <c>h1</c>.</summary>
    public static string SignalOf(LayerPlan layer) => layer.Number == 1 ? "x" : $"h{layer.Number - 1}";

    /// <summary>The input of a layer in the names of locals: <c>x</c> or <c>h</c>, with a unit's number behind it.</summary>
    public static string Signal(LayerPlan layer) => layer.Number == 1 ? "x" : "h";

    /// <summary>The input of a product in the names of locals.</summary>
    public static string Signal(ProductPlan product) => product.IsBackward ? "dz" : Signal(product.Layer);

    /// <summary>A layer's sum, such as <c>z2 = h1 W2 + b2</c>.</summary>
    public static string Equation(LayerPlan layer) => $"z{layer.Number} = {SignalOf(layer)} W{layer.Number} + b{layer.Number}";

    /// <summary>The signature of the method that takes a tile forward through a step.</summary>
    public static string ForwardSignature(MlpPlan plan, ForwardStep step) => Forward(step, $"ref {plan.Number.Name} ", "int ", "bool ");

    /// <summary>The call of that method.</summary>
    public static string ForwardCall(ForwardStep step) => Forward(step, "ref ", "", "");

    private static string Forward(ForwardStep step, string reference, string integer, string flag)
    {
        LayerPlan layer = step.Product.Layer;
        string name = step.Output is null ? $"ForwardLayer{layer.Number}" : $"ForwardLayers{layer.Number}And{step.Output.Number}";
        string last = step.Output is not null || layer.IsOutput ? $", {reference}{LastPreActivations}" : "";
        return $"{name}({reference}p, {reference}s{last}, {integer}blocks{(step.StoresByChoice ? $", {flag}{KeepsAll}" : "")})";
    }

    /// <summary>The method that takes the deltas of a layer back to the layer before.</summary>
    public static string BackwardLayer(LayerPlan layer) => $"BackwardLayer{layer.Number}";

    /// <summary>The method that sums a layer's gradient.</summary>
    public static string Gradient(LayerPlan layer) => $"Gradient{layer.Number}";

    /// <summary>The method that takes one sample through a layer.</summary>
    public static string OneSampleLayer(LayerPlan layer) => $"OneSampleLayer{layer.Number}";
}
