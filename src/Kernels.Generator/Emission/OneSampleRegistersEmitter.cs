using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The last layers of one sample in one method, their outputs in registers from one layer to the next.</summary>
internal sealed class OneSampleRegistersEmitter(SourceWriter writer, MlpPlan plan, SampleRoute route)
{
    private readonly VectorType vector = plan.Number.Vector;

    /// <summary>The method's name.</summary>
    public static string Name(MlpPlan plan, SampleRoute route) => $"OneSampleLayers{route.InRegisters[0].Layer.Number}To{plan.OutputLayer.Number}";

    public void Emit()
    {
        string number = plan.Number.Name;
        MethodText.Emit(
            writer,
            [
                .. route.InRegisters.Select(step => $"{KernelNames.Equation(step.Layer)}, {ActivationLoopEmitter.Equation(step.Layer)};"),
                $"{KernelNames.Equation(plan.OutputLayer)} for one sample, a layer's units in vectors a, b.",
                .. OneSampleLayerEmitter.UnusedLanes(route.InRegisters.Any(step => step.Layer.Width % plan.Lanes != 0)),
            ],
            route.AreInlined ? MethodText.Inlined : MethodText.OptimizedAlone,
            $"private static {number} {Name(plan, route)}(ref {number} p, ref {number} inputs{(route.IsNearZero ? $", ref {vector} seen" : "")})",
            EmitBody);
    }

    private void EmitBody()
    {
        LayerPlan last = plan.OutputLayer;
        foreach (SampleLayer step in route.InRegisters)
            EmitLayer(step);
        string outputs = string.Join(", ", Names("h", route.InRegisters[route.InRegisters.Count - 1].Layer));
        writer.Comment(KernelNames.Equation(last));
        string bias = MemoryText.Element("p", Place.At(KernelNames.Biases(last)));
        string count = last.FanIn % plan.Lanes == 0 ? "" : $"count: {last.FanIn}, ";
        writer.Line($"return OneSampleSums.OfSingleUnit({outputs}, {count}ref Unsafe.Add(ref p, {KernelNames.Weights(last)}), {bias});");
    }

    private void EmitLayer(SampleLayer step)
    {
        LayerPlan layer = step.Layer;
        bool isFirst = step == route.InRegisters[0];
        string signal = KernelNames.SignalOf(layer);
        string[] z = Names("z", layer), h = Names("h", layer);
        var operands = new OneSampleOperands(
            Bias: v => MemoryText.Load(vector, "p", Place.At(KernelNames.Biases(layer)) + v * vector.Lanes),
            Input: index => isFirst ? MemoryText.Broadcast("inputs", index) : Lane(plan.Layers[layer.Number - 2], index),
            Weights: "p",
            FirstWeight: Place.At(KernelNames.Weights(layer)));
        writer.Separate();
        writer.Line($"{vector} {signal}; // one input of the layer in all lanes");
        new OneSampleSumsEmitter(writer, vector, layer, operands, signal, step.Groups[0].IsLooped).Emit(z);

        writer.Comment(ActivationLoopEmitter.Equation(layer));
        foreach (LearnedParameter parameter in layer.Learned)
            writer.Line($"{vector} {LearnedNames.Value(parameter)} = {MemoryText.Broadcast("p", Place.At(KernelNames.Learned(layer, parameter)))};");
        for (int v = 0; v < z.Length; v++)
        {
            string value = step.IsNearZero
                ? $"OneSampleActivations.LogisticNearZero({Units(z[v], layer.Width - v * plan.Lanes)}, ref seen)"
                : ActivationMethodEmitter.Value(layer.Activation!, z[v]);
            writer.Line($"{vector} {h[v]} = {value};");
        }
    }

    /// <summary>The expression for a vector of pre-activations with 0 in lanes of no unit, which could be far from it.</summary>
    private string Units(string z, int count) => count >= plan.Lanes ? z : $"OneSampleSums.FirstLanes({z}, {count})";

    /// <summary>The expression for an output of a layer in all lanes: registers are not looped over.</summary>
    private string Lane(LayerPlan layer, Place unit) =>
        $"OneSampleSums.Lane({Names("h", layer)[unit.Number / plan.Lanes]}, {unit.Number % plan.Lanes})";

    /// <summary>The locals that hold the units of a layer, such as <c>z1a</c> and <c>z1b</c>.</summary>
    private string[] Names(string signal, LayerPlan layer) =>
        [.. Enumerable.Range(0, plan.Number.Vectors(layer.Width)).Select(v => $"{signal}{layer.Number}{(char)('a' + v)}")];
}
