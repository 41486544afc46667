using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>The matrix products of a layer, forward and backward: up to eight units at a time, in registers over all inputs.</summary>
internal static class ProductEmitter
{
    /// <summary>The most fused multiply-adds of one group that are written out; beyond that the inputs are looped over.</summary>
    private const int LargestUnrolled = 64;

    public static void EmitForward(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        (int n, string number) = (layer.Number, plan.Number.Name);
        writer.Line($"// z{n} = {(n == 1 ? "x" : $"h{n - 1}")} W{n} + b{n}");
        EmitMethod(writer, $"Layer{n}(ref {number} p, ref {number} s, int blocks)", () =>
        {
            EmitReference(writer, plan, "weights", "p", ParameterMap.Weights(layer));
            EmitReference(writer, plan, "biases", "p", ParameterMap.Biases(layer));
            EmitReference(writer, plan, "inputs", "s", ParameterMap.Input(plan, layer));
            EmitReference(writer, plan, "outputs", "s", ParameterMap.PreActivation(layer));
            EmitBlocks(writer, plan, new Product(
                "input", layer.FanIn, layer.Width, InputStride: layer.Width, UnitStride: 1,
                unit => Broadcast("biases", unit),
                (sum, unit) => writer.Line(Store(sum, "outputs", Scaled(plan.Lanes, unit)))), ["outputs"]);
        });
    }

    public static void EmitBackward(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        (int n, string number) = (layer.Number, plan.Number.Name);
        LayerPlan before = plan.Layers[n - 2];
        string written = before.StoresSlopes ? $"f'(z{n - 1})" : before.Activation!.BackwardVariable + (n - 1);
        writer.Line($"// dh{n - 1} = dz{n} W{n}', dz{n - 1} = dh{n - 1} f'(z{n - 1}), written over {written}");
        foreach (LearnedParameter parameter in before.Learned)
            writer.Line($"// d{parameter.Identifier}{n - 1} += dh{n - 1} . df/d{parameter.Identifier}");
        EmitMethod(writer, $"BackwardLayer{n}(ref {number} p, ref {number} s,{(before.Learned.Count > 0 ? $" ref {number} g," : "")} int blocks)", () =>
        {
            EmitReference(writer, plan, "weights", "p", ParameterMap.Weights(layer));
            EmitReference(writer, plan, "deltas", "s", ParameterMap.Delta(layer));
            var slopes = new BackwardSlopes(writer, plan, before);
            slopes.EmitStart();
            EmitBlocks(writer, plan, new Product(
                "delta", layer.Width, layer.FanIn, InputStride: 1, UnitStride: layer.Width, Start: null, slopes.EmitUnit), slopes.References);
            slopes.EmitEnd();
        });
    }

    /// <summary>The statement that takes the deltas of a layer back to the layer before.</summary>
    public static string BackwardCall(MlpPlan plan, LayerPlan layer) =>
        $"BackwardLayer{layer.Number}(ref p, ref s,{(plan.Layers[layer.Number - 2].Learned.Count > 0 ? " ref g," : "")} blocks);";

    private static void EmitReference(SourceWriter writer, MlpPlan plan, string name, string memory, string offset) =>
        writer.Line($"ref {plan.Number.Name} {name} = ref Unsafe.Add(ref {memory}, {offset});");

    private static void EmitMethod(SourceWriter writer, string signature, Action body)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {signature}", body);
        writer.Line();
    }

    private static void EmitBlocks(SourceWriter writer, MlpPlan plan, Product product, IEnumerable<string> targets) =>
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            GroupLoop.Emit(writer, "unit", product.Units, UnitGroup.Largest, (units, unit) => EmitGroup(writer, plan, product, units, unit));
            writer.Line(Advance(product.Source + "s", plan.Lanes * product.Inputs));
            foreach (string target in targets)
                writer.Line(Advance(target, plan.Lanes * product.Units));
        });

    private static void EmitGroup(SourceWriter writer, MlpPlan plan, Product product, int count, string firstUnit)
    {
        (string Sum, string Index)[] units = [.. Enumerable.Range(0, count).Select(j => ($"unit{j}", Plus(firstUnit, j)))];
        if (product.Start is { } start)
            foreach ((string sum, string index) in units)
                writer.Line($"{plan.Number.Vector} {sum} = {start(index)};");

        int firstRows = product.Start is null ? 1 : 0;
        int written = product.Inputs * count <= LargestUnrolled ? product.Inputs : firstRows;
        for (int i = 0; i < written; i++)
            EmitRow(writer, plan, product, units, $"{i}", $"{product.Source}{i}", isFirst: i < firstRows);
        if (written < product.Inputs)
            writer.Block($"for (int i = {written}; i < {product.Inputs}; i++)", () =>
                EmitRow(writer, plan, product, units, "i", product.Source, isFirst: false));

        foreach ((string sum, string index) in units)
            product.Finish(sum, index);
    }

    /// <summary>Adds what one input brings to each sum of a group.</summary>
    private static void EmitRow(
        SourceWriter writer, MlpPlan plan, Product product, (string Sum, string Index)[] units, string input, string local, bool isFirst)
    {
        writer.Line($"{plan.Number.Vector} {local} = {Load(product.Source + "s", Scaled(plan.Lanes, input))};");
        foreach ((string sum, string index) in units)
        {
            string weight = Broadcast("weights", Weight(product, input, index));
            writer.Line(isFirst
                ? $"{plan.Number.Vector} {sum} = {local} * {weight};"
                : $"{sum} = Vector256.FusedMultiplyAdd({local}, {weight}, {sum});");
        }
    }

    private static string Weight(Product product, string input, string unit) =>
        Address.Sum(Scaled(product.InputStride, input), Scaled(product.UnitStride, unit));

    private static string Plus(string index, int offset) =>
        int.TryParse(index, out int number) ? $"{number + offset}" : Address.Sum(index, $"{offset}");
}
