using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>A layer on the way of one sample that leaves its outputs in memory, or, as the last layer or joined with it, returns that layer's sum.</summary>
internal sealed class OneSampleLayerEmitter(SourceWriter writer, MlpPlan plan, SampleLayer step)
{
    private readonly LayerPlan layer = step.Layer;
    private readonly VectorType vector = plan.Number.Vector;

    private string Number => plan.Number.Name;

    /// <summary>Whether the step gives the pre-activation of the output.</summary>
    public static bool GivesOutput(SampleLayer step) => step.Layer.IsOutput || step.Next is not null;

    /// <summary>The method's name.</summary>
    public static string Name(SampleLayer step) =>
        step.Next is null ? KernelNames.OneSampleLayer(step.Layer) : $"OneSampleLayers{step.Layer.Number}To{step.Next.Number}";

    /// <summary>The line of a summary on lanes of no unit, where there are any.</summary>
    public static string[] UnusedLanes(bool exist) =>
        exist ? ["Lanes beyond a layer's last unit hold what comes of the parameters that follow; no sum takes it."] : [];

    private IEnumerable<string> Equations()
    {
        yield return KernelNames.Equation(layer);
        if (!layer.IsOutput)
            yield return ActivationLoopEmitter.Equation(layer);
        if (step.Next is not null)
            yield return KernelNames.Equation(step.Next);
    }

    public void Emit() => MethodText.Emit(
        writer,
        [$"{string.Join(", ", Equations())} for one sample.", .. UnusedLanes(layer.Width > 1 && layer.Width % plan.Lanes != 0)],
        step.IsInlined ? MethodText.Inlined : MethodText.OptimizedAlone,
        GivesOutput(step)
            ? $"private static {Number} {Name(step)}(ref {Number} p, ref {Number} inputs)"
            : $"private static void {Name(step)}(ref {Number} p, ref {Number} inputs, ref {Number} outputs)",
        EmitBody);

    private void EmitBody()
    {
        foreach (LearnedParameter parameter in layer.Learned)
            writer.Line($"{vector} {LearnedNames.Value(parameter)} = {MemoryText.Broadcast("p", Place.At(KernelNames.Learned(layer, parameter)))};");
        writer.Line(MemoryText.Reference(plan.Number, "weights", "p", Place.At(KernelNames.Weights(layer))));
        writer.Line(MemoryText.Reference(plan.Number, "biases", "p", Place.At(KernelNames.Biases(layer))));
        if (layer.IsOutput)
        {
            writer.Line($"return {SumOfInputs()};");
            return;
        }
        if (step.Next is not null)
            EmitStartOfNext(step.Next);
        if (step.Groups.Count > 0)
            writer.Separate();
        GroupText.Emit(writer, "unit", step.Groups, group => group.Units, EmitGroup);
        if (step.Next is not null)
            writer.Line("return OneSampleSums.OfParts(parts);");
        else if (step.Groups.Count == 0)
            EmitSingleUnit();
    }

    private void EmitGroup(SampleGroup group, Place unit)
    {
        Place[] places = [.. Enumerable.Range(0, group.Vectors).Select(v => unit + v * plan.Lanes)];
        var operands = new OneSampleOperands(
            Bias: v => MemoryText.Load(vector, "biases", places[v]),
            Input: index => MemoryText.Broadcast("inputs", index),
            Weights: "weights",
            FirstWeight: unit);
        string signal = KernelNames.Signal(layer);
        writer.Line($"{vector} {signal}; // one input of the layer in all lanes");
        string[] z = [.. places.Select((_, v) => $"z{(char)('a' + v)}")];
        new OneSampleSumsEmitter(writer, vector, layer, operands, signal, group.IsLooped).Emit(z);
        writer.Comment($"h = {ActivationLoopEmitter.Function(layer.Activation!)}");
        for (int v = 0; v < places.Length; v++)
        {
            string h = ActivationMethodEmitter.Value(layer.Activation!, z[v]);
            writer.Line(step.Next is null
                ? MemoryText.Store(vector, h, "outputs", places[v])
                : $"parts = OneSampleSums.AddParts({h}, ref {MemoryText.Element("next", places[v])}, parts);");
        }
    }

    private void EmitStartOfNext(LayerPlan next)
    {
        writer.Comment($"The four partial sums of {KernelNames.Equation(next)}");
        writer.Line(MemoryText.Reference(plan.Number, "next", "p", Place.At(KernelNames.Weights(next))));
        writer.Line($"{vector} parts = {vector.Class}.CreateScalar({MemoryText.Element("p", Place.At(KernelNames.Biases(next)))});");
    }

    /// <summary>A vector of one unit in registers: one that is loaded would wait for the store of its lane.</summary>
    private void EmitSingleUnit()
    {
        writer.Separate();
        writer.Line($"{vector} z = {vector.Class}.CreateScalar({SumOfInputs()});");
        writer.Line(MemoryText.Store(vector, ActivationMethodEmitter.Value(layer.Activation!, "z"), "outputs", 0));
    }

    private string SumOfInputs() => $"OneSampleSums.OfSingleUnit(ref inputs, ref weights, fanIn: {layer.FanIn}, biases)";
}
