using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The matrix products of a layer, forward and backward: a few units at a time, in registers over all inputs, for all samples of a block.</summary>
internal static class ProductEmitter
{
    public static void EmitForward(SourceWriter writer, MlpPlan plan, BlockText block, ForwardStep step)
    {
        LayerPlan layer = step.Product.Layer;
        int n = layer.Number;
        string activated = layer.Activation is { IsInlined: true } activation ? $", h{n} = {ActivationLoopEmitter.Function(activation, $"z{n}")}" : "";
        MethodText.Emit(
            writer,
            [$"{KernelNames.Equation(layer)}{activated}."],
            MethodText.Optimized,
            $"private static void {KernelNames.ForwardSignature(plan, step)}",
            () => Emit(writer, plan, block, step.Product, new ForwardFinish(writer, block, layer)));
    }

    public static void EmitBackward(SourceWriter writer, MlpPlan plan, BlockText block, ProductPlan product)
    {
        int n = product.Layer.Number;
        LayerPlan before = plan.Layers[n - 2];
        string written = before.StoresSlopes ? $"f'(z{n - 1})" : before.Activation!.BackwardVariable + (n - 1);
        string[] summary =
        [
            $"dh{n - 1} = dz{n} W{n}', dz{n - 1} = dh{n - 1} f'(z{n - 1}), written over {written}{(before.Learned.Count > 0 ? ";" : ".")}",
            .. before.Learned.Count > 0 ? new[] { LearnedGradients(before) } : [],
        ];
        string gradients = before.Learned.Count > 0 ? $" ref {plan.Number.Name} g," : "";
        MethodText.Emit(
            writer,
            summary,
            MethodText.Optimized,
            $"private static void {KernelNames.BackwardLayer(product.Layer)}(ref {plan.Number.Name} p, ref {plan.Number.Name} s,{gradients} int blocks)",
            () => Emit(writer, plan, block, product, new BackwardFinish(writer, block, before)));
    }

    /// <summary>The gradients of what a layer's activation learns, such as <c>dalpha1 += dh1 . df/dalpha</c>.</summary>
    private static string LearnedGradients(LayerPlan layer)
    {
        string gradients = string.Join(", ", layer.Learned.Select(p => $"d{p.Identifier}{layer.Number}"));
        string derivatives = string.Join(", ", layer.Learned.Select(p => $"df/d{p.Identifier}"));
        return $"{gradients} += dh{layer.Number} . {derivatives}, summed over units and samples.";
    }

    private static void Emit(SourceWriter writer, MlpPlan plan, BlockText block, ProductPlan product, IProductFinish finish)
    {
        finish.EmitStart();
        if (product.Layer.Learned.Count > 0 || product.IsBackward)
            writer.Separate();
        GroupText.Emit(writer, "unit", product.Groups, group => group.Units, (group, unit) => EmitGroup(writer, plan, block, product, group, unit, finish));
        finish.EmitEnd();
    }

    private static void EmitGroup(
        SourceWriter writer, MlpPlan plan, BlockText block, ProductPlan product, ProductGroup group, Place unit, IProductFinish finish)
    {
        LayerPlan layer = product.Layer;
        writer.Line(MemoryText.Reference(plan.Number, "weights", "p", Place.At(KernelNames.Weights(layer)) + (product.IsBackward ? layer.Width : 1) * unit));
        if (!product.IsBackward)
            writer.Line(MemoryText.Reference(plan.Number, "biases", "p", Place.At(KernelNames.Biases(layer)) + unit));
        string source = product.IsBackward ? KernelNames.Delta(layer) : KernelNames.Input(plan, layer);
        string sources = product.IsBackward ? "deltas" : "inputs";
        writer.Line(MemoryText.Reference(plan.Number, sources, "s", Place.At(source)));
        foreach ((string reference, string array, Place start) in finish.Targets)
            writer.Line(MemoryText.Reference(plan.Number, reference, array, start + plan.BlockSamples * unit));

        IProductSums sums = Sums(writer, block, product, group, finish);
        sums.EmitStart();
        writer.Separate();
        writer.Block("for (int block = 0; block < blocks; block++)", () =>
        {
            sums.EmitBlock();
            writer.Comment("Next block");
            writer.Line(MemoryText.Advance(sources, plan.BlockSamples * product.Inputs));
            foreach ((string reference, string _, Place _) in finish.Targets)
                writer.Line(MemoryText.Advance(reference, plan.BlockSamples * product.Units));
        });
    }

    private static IProductSums Sums(SourceWriter writer, BlockText block, ProductPlan product, ProductGroup group, IProductFinish finish) =>
        (product.Sums, group.Weights) switch
        {
            (SumForm.InFourParts, WeightUse.Held) => new HeldFourPartsEmitter(writer, block, product, finish),
            (SumForm.InFourParts, _) => new FourPartsEmitter(writer, block, product, finish),
            (_, WeightUse.Held) => new HeldSumsEmitter(writer, block, product, group, finish),
            _ => new LoadedSumsEmitter(writer, block, product, group, finish),
        };
}
