using System;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>The matrix products of a layer, forward and backward: a few units at a time, in registers over all inputs, for all samples of a block.</summary>
internal static class ProductEmitter
{
    public static void EmitForward(SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer)
    {
        int n = layer.Number;
        var finish = new ForwardFinish(writer, vectors, layer);
        writer.Line($"// z{n} = {(n == 1 ? "x" : $"h{n - 1}")} W{n} + b{n}{finish.Equation}");
        EmitMethod(writer, $"Layer{n}(ref {plan.Number.Name} p, ref {plan.Number.Name} s, int blocks)", () =>
        {
            finish.EmitStart();
            Emit(writer, plan, vectors, new Product(
                "input", ParameterMap.Input(plan, layer), layer.FanIn, layer.Width,
                ParameterMap.Weights(layer), layer.Width, RowsAreUnits: false, ParameterMap.Biases(layer), finish.Targets, finish.EmitUnit, vectors.Units));
        });
    }

    public static void EmitBackward(SourceWriter writer, MlpPlan plan, BlockVectors vectors, LayerPlan layer)
    {
        int n = layer.Number;
        LayerPlan before = plan.Layers[n - 2];
        string written = before.StoresSlopes ? $"f'(z{n - 1})" : before.Activation!.BackwardVariable + (n - 1);
        writer.Line($"// dh{n - 1} = dz{n} W{n}', dz{n - 1} = dh{n - 1} f'(z{n - 1}), written over {written}");
        foreach (LearnedParameter parameter in before.Learned)
            writer.Line($"// d{parameter.Identifier}{n - 1} += dh{n - 1} . df/d{parameter.Identifier}");
        string number = plan.Number.Name;
        EmitMethod(writer, $"BackwardLayer{n}(ref {number} p, ref {number} s,{(before.Learned.Count > 0 ? $" ref {number} g," : "")} int blocks)", () =>
        {
            var slopes = new BackwardSlopes(writer, vectors, before);
            slopes.EmitStart();
            Emit(writer, plan, vectors, new Product(
                "delta", ParameterMap.Delta(layer), layer.Width, layer.FanIn,
                ParameterMap.Weights(layer), layer.Width, RowsAreUnits: true, Biases: null, slopes.Targets, slopes.EmitUnit,
                before.Learned.Count > 0 ? UnitGroup.Learning : vectors.Units));
            slopes.EmitEnd();
        });
    }

    /// <summary>The statement that takes the deltas of a layer back to the layer before.</summary>
    public static string BackwardCall(MlpPlan plan, LayerPlan layer) =>
        $"BackwardLayer{layer.Number}(ref p, ref s,{(plan.Layers[layer.Number - 2].Learned.Count > 0 ? " ref g," : "")} blocks);";

    private static void EmitMethod(SourceWriter writer, string signature, Action body)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {signature}", body);
        writer.Line();
    }

    private static void Emit(SourceWriter writer, MlpPlan plan, BlockVectors vectors, Product product) =>
        GroupLoop.Emit(writer, "unit", product.Units, product.Group, (count, unit) =>
        {
            EmitReference("weights", "p", Sum(product.Weights, Scaled(product.RowsAreUnits ? product.RowLength : 1, unit)));
            if (product.Biases is not null)
                EmitReference("biases", "p", Sum(product.Biases, unit));
            EmitReference(product.Source + "s", "s", product.SourceBuffer);
            foreach ((string reference, string buffer) in product.Targets)
                EmitReference(reference, "s", Sum(buffer, Scaled(plan.BlockSamples, unit)));
            for (int row = 1; row < count && product is { RowsAreUnits: true, RowLength: > 1 }; row++)
                ProductSumsEmitter.EmitWeightRow(writer, plan.Number, product, $"{row}");
            SingleUnitEmitter? single = product is { Units: 1, Biases: not null } ? new SingleUnitEmitter(writer, vectors, product) : null;
            single?.EmitStart();
            HeldWeightsEmitter? held = single is null && HeldWeightsEmitter.Holds(vectors, product, count) ? new(writer, vectors, product, count) : null;
            held?.EmitStart();
            writer.Block("for (int block = 0; block < blocks; block++)", () =>
            {
                if (held is not null)
                    held.EmitBlock();
                else if (single is not null)
                    single.EmitBlock();
                else
                    EmitBlock(writer, plan, vectors, product, count);
                writer.Line(Advance(product.Source + "s", plan.BlockSamples * product.Inputs));
                foreach ((string reference, string _) in product.Targets)
                    writer.Line(Advance(reference, plan.BlockSamples * product.Units));
            });

            void EmitReference(string name, string memory, string offset) =>
                writer.Line($"ref {plan.Number.Name} {name} = ref Unsafe.Add(ref {memory}, {offset});");
        });

    /// <summary>The sums of a group of units over one block, and what becomes of them.</summary>
    private static void EmitBlock(SourceWriter writer, MlpPlan plan, BlockVectors vectors, Product product, int count)
    {
        new ProductSumsEmitter(writer, vectors, product, count).Emit();
        for (int unit = 0; unit < count; unit++)
            foreach (string part in vectors.Parts)
                product.Finish($"unit{unit}{part}", $"{unit}", part);
    }
}
