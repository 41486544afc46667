using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The sums of a group of units of so few inputs that their weights and biases stay in registers over all blocks.</summary>
internal sealed class HeldSumsEmitter(SourceWriter writer, BlockText block, ProductPlan product, ProductGroup group, IProductFinish finish) : IProductSums
{
    private readonly int units = group.Units.Count;
    private readonly string signal = KernelNames.Signal(product);

    public void EmitStart()
    {
        writer.Comment("Biases and weights stay in registers over all blocks");
        for (int unit = 0; unit < units; unit++)
            block.Declare($"b{unit}", MemoryText.Broadcast("biases", unit));
        for (int i = 0; i < product.Inputs; i++)
            for (int unit = 0; unit < units; unit++)
                block.Declare($"W{i}{unit}", MemoryText.Broadcast("weights", i * product.Layer.Width + unit));
    }

    public void EmitBlock()
    {
        foreach (string part in block.Parts)
        {
            for (int i = 0; i < product.Inputs; i++)
                EmitInput(i, part);
            writer.Comment($"{finish.Equation}{block.Samples(part)}");
            finish.EmitUnits([.. Enumerable.Range(0, units).Select(unit => (unit, part))]);
        }
    }

    private void EmitInput(int i, string part)
    {
        string input = $"{signal}{i}{part}";
        writer.Comment($"{(i == 0 ? "z = b " : "")}+ {signal}{i} W[{i}]{block.Samples(part)}");
        block.Declare(input, block.Load("inputs", i, part));
        for (int unit = 0; unit < units; unit++)
        {
            string z = $"z{unit}{part}";
            if (i == 0)
                block.Declare(z, MemoryText.MultiplyAdd(input, $"W{i}{unit}", $"b{unit}"));
            else
                writer.Line($"{z} = {MemoryText.MultiplyAdd(input, $"W{i}{unit}", z)};");
        }
    }
}
