using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// The forward pass of one sample through a network of one output. A lane is a unit here, so that no lane is left empty; each sum is taken
/// in the order of a tile, so the bits are the same.
/// </summary>
internal static class SampleEmitter
{
    /// <summary>How many vectors of units are summed together.</summary>
    public const int VectorsAtOnce = 2;

    /// <summary>The most products of one group that are written out; beyond that the inputs are looped over.</summary>
    public const int LargestUnrolled = 32;

    /// <summary>The most weights of layers that are inlined.</summary>
    public const int LargestInlined = 128;

    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        string number = plan.Number.Name;
        IReadOnlyList<LayerPlan> inRegisters = SampleRegistersEmitter.Layers(plan);
        LayerPlan[] stored = [.. StoredLayers(plan)];
        var registers = new SampleRegistersEmitter(writer, plan, inRegisters);
        writer.Line("// The same for one sample, a lane a unit");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"internal static {number} Forward(ref {number} p, ref {number} s, ReadOnlySpan<{number}> input)", () =>
        {
            writer.Line($"MlpArguments.RequireSample(input.Length, {plan.Inputs});");
            foreach (LayerPlan layer in stored)
                writer.Line($"SampleLayer{layer.Number}(ref p, {Inputs(plan, layer)}, ref Unsafe.Add(ref s, {ParameterMap.Output(layer)}));");
            string z = inRegisters.Count == 0
                ? $"SampleLayer{plan.OutputLayer.Number}(ref p, {Inputs(plan, plan.OutputLayer)})"
                : $"{registers.Name}(ref p, {Inputs(plan, inRegisters[0])}{(registers.AreNearZero ? ", ref seen" : "")})";
            if (registers.AreNearZero)
                z = EmitCheck(writer, plan, z);
            writer.Line(plan.OutputKind == NetworkOutput.Sigmoid ? $"return PortableMath.Logistic({z});" : $"return {z};");
        });
        writer.Line();
        if (registers.AreNearZero)
            EmitFar(writer, number);
        foreach (LayerPlan layer in stored)
            EmitHidden(writer, plan, layer);
        if (inRegisters.Count == 0)
            EmitOutput(writer, plan, plan.OutputLayer);
        else
            registers.Emit(Compilation(inRegisters.Sum(Weights), inRegisters.All(layer => IsShort(layer) || SampleRegistersEmitter.IsNearZero(layer))));
    }

    /// <summary>The hidden layers that store their outputs on the way of one sample; none where a network has several outputs.</summary>
    public static IEnumerable<LayerPlan> StoredLayers(MlpPlan plan) =>
        plan.Outputs == 1 ? plan.HiddenLayers.Except(SampleRegistersEmitter.Layers(plan)) : [];

    /// <summary>Writes the call of the layers and the check that all were near 0; returns the local with the last pre-activation.</summary>
    private static string EmitCheck(SourceWriter writer, MlpPlan plan, string layers)
    {
        string z = $"z{plan.OutputLayer.Number}";
        writer.Lines($"""
            {plan.Number.Vector} seen = {plan.Number.Vector}.Zero;
            {plan.Number.Name} {z} = {layers};
            if (!SampleActivations.AreNearZero(seen))
                return ForwardFar(ref p, ref s, input);
            """);
        return z;
    }

    private static void EmitFar(SourceWriter writer, string number) => writer.Lines($$"""
        // The same for a sample that takes a pre-activation far from 0: as a batch
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static {{number}} ForwardFar(ref {{number}} p, ref {{number}} s, ReadOnlySpan<{{number}}> input)
        {
            {{number}} output = 0;
            Forward(ref p, ref s, input, new Span<{{number}}>(ref output));
            return output;
        }

        """);

    private static string Inputs(MlpPlan plan, LayerPlan layer) => layer.Number == 1
        ? "ref MemoryMarshal.GetReference(input)"
        : $"ref Unsafe.Add(ref s, {ParameterMap.Input(plan, layer)})";

    private static void EmitHidden(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        (int n, string number, int lanes) = (layer.Number, plan.Number.Name, plan.Lanes);
        int vectorised = layer.Width / lanes * lanes;
        writer.Line($"// {Equation(layer)} of one sample");
        writer.Line(Compilation(layer));
        writer.Block($"private static void SampleLayer{n}(ref {number} p, ref {number} inputs, ref {number} outputs)", () =>
        {
            EmitReferences(writer, plan, layer);
            GroupLoop.Emit(writer, "unit", vectorised, VectorsAtOnce * lanes, (units, unit) =>
            {
                string[] places = Places(plan, units, unit);
                EmitSums(writer, plan, layer, places);
                for (int v = 0; v < places.Length; v++)
                    writer.Line(Store(ActivationMethodEmitter.Value(layer.Activation!, $"units{v}"), "outputs", places[v]));
            });
            if (vectorised == layer.Width)
                return;
            writer.Block($"for (int unit = {vectorised}; unit < {layer.Width}; unit++)", () =>
                writer.Line($"{Element("outputs", "unit")} = {SumOfInputs(layer, layer.Width == 1 ? "0" : "unit")};"));
            writer.Line(Store(ActivationMethodEmitter.Value(layer.Activation!, Load(plan.Number.Vector, "outputs", $"{vectorised}")), "outputs", $"{vectorised}"));
        });
        writer.Line();
    }

    public static string Equation(LayerPlan layer) => $"h{layer.Number} = f({(layer.Number == 1 ? "x" : $"h{layer.Number - 1}")} W{layer.Number} + b{layer.Number})";

    private static void EmitReferences(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        foreach (LearnedParameter parameter in layer.Learned)
            writer.Line($"{plan.Number.Vector} {LearnedNames.Value(parameter)} = {Broadcast(plan.Number.Vector, "p", ParameterMap.Learned(layer, parameter))};");
        writer.Line($"ref {plan.Number.Name} weights = ref Unsafe.Add(ref p, {ParameterMap.Weights(layer)});");
        writer.Line($"ref {plan.Number.Name} biases = ref Unsafe.Add(ref p, {ParameterMap.Biases(layer)});");
    }

    /// <summary>Where the vectors of a group start.</summary>
    private static string[] Places(MlpPlan plan, int units, string unit) =>
        [.. Enumerable.Range(0, units / plan.Lanes).Select(v => Sum(unit, $"{v * plan.Lanes}"))];

    private static void EmitSums(SourceWriter writer, MlpPlan plan, LayerPlan layer, string[] places)
    {
        VectorType vector = plan.Number.Vector;
        var operands = new SampleOperands(
            Bias: v => Load(vector, "biases", places[v]),
            Input: index => Broadcast(vector, "inputs", index),
            Weight: (index, v) => Load(vector, "weights", Sum(Scaled(layer.Width, index), places[v])));
        writer.Line($"{vector} input;");
        new SampleSumsEmitter(writer, vector, operands, layer.FanIn, isLooped: layer.FanIn * places.Length > LargestUnrolled)
            .Emit([.. places.Select((_, v) => $"units{v}")]);
    }

    private static void EmitOutput(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        (int n, string number) = (layer.Number, plan.Number.Name);
        writer.Line($"// z{n} = {(n == 1 ? "x" : $"h{n - 1}")} W{n} + b{n} of one sample");
        writer.Line(Compilation(layer));
        writer.Block($"private static {number} SampleLayer{n}(ref {number} p, ref {number} inputs)", () =>
        {
            writer.Line($"ref {number} weights = ref Unsafe.Add(ref p, {ParameterMap.Weights(layer)});");
            writer.Line($"ref {number} biases = ref Unsafe.Add(ref p, {ParameterMap.Biases(layer)});");
            writer.Line($"return {SumOfInputs(layer, "0")};");
        });
        writer.Line();
    }

    private static string Compilation(LayerPlan layer) => Compilation(Weights(layer), IsShort(layer));

    /// <summary>
    /// Small layers are joined to one method: with so little to do, each call would show. Layers with another function than the logistic one
    /// near 0 keep a method of their own, in which the compiler still inlines that function.
    /// </summary>
    private static string Compilation(int weights, bool areShort) => weights <= LargestInlined && areShort
        ? "[MethodImpl(MethodImplOptions.AggressiveInlining)]"
        : "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    private static int Weights(LayerPlan layer) => layer.FanIn * layer.Width;

    private static bool IsShort(LayerPlan layer) => layer.Activation is null or { IsInlined: true };

    /// <summary>The sum of one unit.</summary>
    private static string SumOfInputs(LayerPlan layer, string unit) => layer.Width == 1
        ? $"SampleSums.OfSingleUnit(ref inputs, ref weights, {layer.FanIn}, biases)"
        : $"SampleSums.Of(ref inputs, 1, ref {Element("weights", unit)}, {layer.Width}, {layer.FanIn}, {Element("biases", unit)})";
}
