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
        int n = layer.Number;
        writer.Line($"// z{n} = {(n == 1 ? "x" : $"h{n - 1}")} W{n} + b{n}");
        EmitMethod(writer, $"Layer{n}(ref double p, ref double s, int blocks)", () =>
        {
            writer.Line($"ref double weights = ref Unsafe.Add(ref p, {ParameterMap.Weights(layer)});");
            writer.Line($"ref double biases = ref Unsafe.Add(ref p, {ParameterMap.Biases(layer)});");
            writer.Line($"ref double inputs = ref Unsafe.Add(ref s, {ParameterMap.Input(plan, layer)});");
            writer.Line($"ref double outputs = ref Unsafe.Add(ref s, {ParameterMap.Output(layer)});");
            EmitBlocks(writer, new Product(
                "input", layer.FanIn, layer.Width, InputStride: layer.Width, UnitStride: 1,
                unit => Broadcast("biases", unit),
                (sum, unit) => writer.Line(Store(sum, "outputs", Lane(unit)))), ["outputs"]);
        });
    }

    public static void EmitBackward(SourceWriter writer, MlpPlan plan, LayerPlan layer)
    {
        int n = layer.Number;
        LayerPlan before = plan.Layers[n - 2];
        EquatableArray<LearnedParameter> learned = plan.Activation.Parameters;
        writer.Line($"// dh{n - 1} = dz{n} W{n}', dz{n - 1} = dh{n - 1} f'(z{n - 1}), written over f'(z{n - 1})");
        foreach (LearnedParameter parameter in learned)
            writer.Line($"// d{parameter.Identifier}{n - 1} += dh{n - 1} . df/d{parameter.Identifier}");
        EmitMethod(writer, $"BackwardLayer{n}(ref double p, ref double s,{(learned.Count > 0 ? " ref double g," : "")} int blocks)", () =>
        {
            writer.Line($"ref double weights = ref Unsafe.Add(ref p, {ParameterMap.Weights(layer)});");
            writer.Line($"ref double deltas = ref Unsafe.Add(ref s, {ParameterMap.Delta(layer)});");
            writer.Line($"ref double slopes = ref Unsafe.Add(ref s, {ParameterMap.Delta(before)});");
            foreach (LearnedParameter parameter in learned)
            {
                writer.Line($"ref double {ActivationPlan.SlopeIn(parameter)} = ref Unsafe.Add(ref s, {ParameterMap.SlopeIn(before, parameter)});");
                writer.Line($"Vector256<double> {Sum(parameter)} = Vector256<double>.Zero;");
            }
            EmitBlocks(writer, new Product(
                "delta", layer.Width, layer.FanIn, InputStride: 1, UnitStride: layer.Width,
                Start: null,
                (sum, unit) =>
                {
                    foreach (LearnedParameter p in learned)
                        writer.Line($"{Sum(p)} = Vector256.FusedMultiplyAdd({sum}, {Load(ActivationPlan.SlopeIn(p), Lane(unit))}, {Sum(p)});");
                    writer.Line(Store($"({sum} * {Load("slopes", Lane(unit))})", "slopes", Lane(unit)));
                }), ["slopes", .. learned.Select(ActivationPlan.SlopeIn)]);
            foreach (LearnedParameter parameter in learned)
                writer.Line($"{Element("g", ParameterMap.Learned(before, parameter))} += LaneSums.Sum({Sum(parameter)});");
        });
    }

    private static string Sum(LearnedParameter parameter) => "d" + ActivationPlan.Capitalised(parameter);

    /// <summary>The index of a unit's vector within a block.</summary>
    private static string Lane(string unit) => Scaled(MlpPlan.Lanes, unit);

    private static void EmitMethod(SourceWriter writer, string signature, System.Action body)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {signature}", body);
        writer.Line();
    }

    private static void EmitBlocks(SourceWriter writer, Product product, IEnumerable<string> targets) =>
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            GroupLoop.Emit(writer, "unit", product.Units, UnitGroup.Largest, (units, unit) => EmitGroup(writer, product, units, unit));
            writer.Line(Advance(product.Source + "s", MlpPlan.Lanes * product.Inputs));
            foreach (string target in targets)
                writer.Line(Advance(target, MlpPlan.Lanes * product.Units));
        });

    private static void EmitGroup(SourceWriter writer, Product product, int count, string firstUnit)
    {
        (string Sum, string Index)[] units = [.. Enumerable.Range(0, count).Select(j => ($"unit{j}", Plus(firstUnit, j)))];
        if (product.Start is { } start)
            foreach ((string sum, string index) in units)
                writer.Line($"Vector256<double> {sum} = {start(index)};");

        int firstRows = product.Start is null ? 1 : 0;
        int written = product.Inputs * count <= LargestUnrolled ? product.Inputs : firstRows;
        for (int i = 0; i < written; i++)
            EmitRow(writer, product, units, $"{i}", $"{product.Source}{i}", isFirst: i < firstRows);
        if (written < product.Inputs)
            writer.Block($"for (int i = {written}; i < {product.Inputs}; i++)", () =>
                EmitRow(writer, product, units, "i", product.Source, isFirst: false));

        foreach ((string sum, string index) in units)
            product.Finish(sum, index);
    }

    /// <summary>Adds what one input brings to each sum of a group.</summary>
    private static void EmitRow(
        SourceWriter writer, Product product, (string Sum, string Index)[] units, string input, string local, bool isFirst)
    {
        writer.Line($"Vector256<double> {local} = {Load(product.Source + "s", Lane(input))};");
        foreach ((string sum, string index) in units)
        {
            string weight = Broadcast("weights", Weight(product, input, index));
            writer.Line(isFirst
                ? $"Vector256<double> {sum} = {local} * {weight};"
                : $"{sum} = Vector256.FusedMultiplyAdd({local}, {weight}, {sum});");
        }
    }

    private static string Weight(Product product, string input, string unit) =>
        Address.Sum(Scaled(product.InputStride, input), Scaled(product.UnitStride, unit));

    private static string Plus(string index, int offset) =>
        int.TryParse(index, out int number) ? $"{number + offset}" : Address.Sum(index, $"{offset}");
}
