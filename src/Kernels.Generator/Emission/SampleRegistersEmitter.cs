using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// The last layers of one sample in one method, their outputs in registers from one layer to the next: what a layer stores, the next one would
/// wait for.
/// </summary>
/// <param name="writer">What the code goes to.</param>
/// <param name="plan">The network.</param>
/// <param name="hidden">The hidden layers, one after the other up to the last one.</param>
internal sealed class SampleRegistersEmitter(SourceWriter writer, MlpPlan plan, IReadOnlyList<LayerPlan> hidden)
{
    /// <summary>
    /// The hidden layers that stay in registers: the last one, and those before it where the activations are logistic or of a few operations
    /// and learn nothing.
    /// </summary>
    public static IReadOnlyList<LayerPlan> Layers(MlpPlan plan)
    {
        List<LayerPlan> layers = [];
        foreach (LayerPlan layer in plan.HiddenLayers.Reverse())
        {
            bool fits = layer.Width % plan.Lanes == 0 && layer.Width <= SampleEmitter.VectorsAtOnce * plan.Lanes;
            bool joins = layers.Count == 0
                || (IsPlain(layer) && IsPlain(layers[0]) && layers.Append(layer).Sum(l => l.FanIn * l.Width) <= SampleEmitter.LargestInlined);
            if (!fits || !joins)
                break;
            layers.Insert(0, layer);
        }
        return layers;
    }

    /// <summary>Whether the activation of a layer in registers is computed as if its arguments were near 0.</summary>
    public static bool IsNearZero(LayerPlan layer) => layer.Activation is { IsLogistic: true };

    private static bool IsPlain(LayerPlan layer) => IsNearZero(layer) || (layer.Activation!.IsInlined && layer.Learned.Count == 0);

    /// <summary>The method's name.</summary>
    public string Name => $"SampleLayers{hidden[0].Number}To{plan.OutputLayer.Number}";

    /// <summary>Whether an activation of these layers is computed as if its arguments were near 0.</summary>
    public bool AreNearZero => hidden.Any(IsNearZero);

    public void Emit(string compilation)
    {
        (string number, LayerPlan last) = (plan.Number.Name, plan.OutputLayer);
        string equations = string.Concat(hidden.Select(layer => SampleEmitter.Equation(layer) + ", "));
        writer.Line($"// {equations}z{last.Number} = h{last.Number - 1} W{last.Number} + b{last.Number} of one sample");
        writer.Line(compilation);
        writer.Block($"private static {number} {Name}(ref {number} p, ref {number} inputs{(AreNearZero ? $", ref {plan.Number.Vector} seen" : "")})", () =>
        {
            writer.Line($"{plan.Number.Vector} input;");
            foreach (LayerPlan layer in hidden)
                EmitLayer(layer);
            string outputs = string.Join(", ", Units(hidden[hidden.Count - 1]));
            writer.Line($"return SampleSums.OfSingleUnit({outputs}, ref Unsafe.Add(ref p, {ParameterMap.Weights(last)}), {Element("p", ParameterMap.Biases(last))});");
        });
        writer.Line();
    }

    private void EmitLayer(LayerPlan layer)
    {
        (VectorType vector, string[] units) = (plan.Number.Vector, Units(layer));
        bool isFirst = layer == hidden[0];
        var operands = new SampleOperands(
            Bias: v => Load(vector, "p", Sum(ParameterMap.Biases(layer), $"{v * vector.Lanes}")),
            Input: index => isFirst ? Broadcast(vector, "inputs", index) : Lane(plan.Layers[layer.Number - 2], index),
            Weight: (index, v) => Load(vector, "p", Sum(ParameterMap.Weights(layer), Scaled(layer.Width, index), $"{v * vector.Lanes}")));
        new SampleSumsEmitter(writer, vector, operands, layer.FanIn, isLooped: isFirst && layer.FanIn * units.Length > SampleEmitter.LargestUnrolled)
            .Emit(units);
        foreach (LearnedParameter parameter in layer.Learned)
            writer.Line($"{vector} {LearnedNames.Value(parameter)} = {Broadcast(vector, "p", ParameterMap.Learned(layer, parameter))};");
        foreach (string unit in units)
            writer.Line($"{unit} = {(IsNearZero(layer) ? $"SampleActivations.LogisticNearZero({unit}, ref seen)" : ActivationMethodEmitter.Value(layer.Activation!, unit))};");
    }

    /// <summary>The expression for an output of a layer in all lanes, by a number: registers are not looped over.</summary>
    private string Lane(LayerPlan layer, string index)
    {
        int unit = int.Parse(index, CultureInfo.InvariantCulture);
        return $"SampleSums.Lane({Units(layer)[unit / plan.Lanes]}, {unit % plan.Lanes})";
    }

    /// <summary>The locals that hold the units of a layer: z, then h.</summary>
    private string[] Units(LayerPlan layer) =>
        [.. Enumerable.Range(0, layer.Width / plan.Lanes).Select(v => $"units{layer.Number}{(char)('a' + v)}")];
}
