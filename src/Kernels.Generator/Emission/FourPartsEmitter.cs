using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// Writes the sum of a layer's single unit over one block; each load of a weight serves all vectors of the block. In one chain a processor would
/// wait for each addition, so there are four partial sums, <c>z0aPart0</c> to <c>z0aPart3</c>.
/// </summary>
internal sealed class FourPartsEmitter(SourceWriter writer, BlockText block, ProductPlan product, IProductFinish finish) : IProductSums
{
    private readonly FourPartsText parts = new(writer, block, product);

    public void EmitStart()
    {
    }

    public void EmitBlock()
    {
        block.DeclareWeight();
        for (int i = 0; i < product.Inputs; i++)
        {
            parts.Comment(i, "");
            string w = block.Weight(MemoryText.Broadcast("weights", i));
            foreach (string part in block.Parts)
                parts.EmitProduct(i, part, w, MemoryText.Broadcast("biases", 0));
        }

        writer.Comment($"z = {parts.Whole("")}");
        foreach (string part in block.Parts)
            parts.EmitWhole(part);

        writer.Comment(finish.Equation);
        foreach (string part in block.Parts)
            finish.EmitUnit(0, part);
    }
}
