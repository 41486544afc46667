using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes the sum of a layer's single unit with weights and bias in registers over all blocks, vector by vector.</summary>
internal sealed class HeldFourPartsEmitter(SourceWriter writer, BlockText block, ProductPlan product, IProductFinish finish) : IProductSums
{
    private readonly FourPartsText parts = new(writer, block, product.Inputs, "z0");

    public void EmitStart()
    {
        writer.Comment("Bias and weights stay in registers over all blocks");
        block.Declare("b0", MemoryText.Broadcast("biases", 0));
        for (int i = 0; i < product.Inputs; i++)
            block.Declare($"W{i}0", MemoryText.Broadcast("weights", i));
    }

    public void EmitBlock()
    {
        foreach (string part in block.Parts)
        {
            writer.Comment($"z in four partial sums: input i in sum i mod 4{block.Samples(part)}");
            for (int i = 0; i < product.Inputs; i++)
                parts.EmitProduct(i, part, block.Load("inputs", i, part), $"W{i}0", "b0");
            block.Declare($"z0{part}", parts.Whole(part));
        }
        writer.Comment(finish.Equation);
        finish.EmitUnits(block.Each(1));
    }
}
