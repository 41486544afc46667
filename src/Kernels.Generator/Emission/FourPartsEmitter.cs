using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// Writes the sum of a layer's single unit over one block; each load of a weight serves all vectors of the block. In one chain a processor would
/// wait for each addition, so there are four partial sums, <c>z0Part0a</c> to <c>z0Part3a</c>.
/// </summary>
internal sealed class FourPartsEmitter(SourceWriter writer, BlockText block, ProductPlan product, IProductFinish finish) : IProductSums
{
    private readonly FourPartsText parts = new(writer, block, product.Inputs, "z0");
    private readonly string signal = KernelNames.Signal(product);

    public void EmitStart()
    {
    }

    public void EmitBlock()
    {
        block.DeclareWeight();
        for (int i = 0; i < product.Inputs; i++)
        {
            writer.Comment($"{(i == 0 ? "z in four partial sums, the first from b on: + " : "+ ")}{signal}{i} W[{i}]");
            string w = block.Weight(MemoryText.Broadcast("weights", i));
            foreach (string part in block.Parts)
                parts.EmitProduct(i, part, block.Load("inputs", i, part), w, MemoryText.Broadcast("biases", 0));
        }

        writer.Comment($"z = {parts.Whole("")}");
        foreach (string part in block.Parts)
            block.Declare($"z0{part}", parts.Whole(part));

        writer.Comment(finish.Equation);
        finish.EmitUnits(block.Each(1));
    }
}
